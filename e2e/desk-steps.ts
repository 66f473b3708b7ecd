import type { Page } from '@playwright/test';
import { expect } from './fixtures';

/** Imports a text by the form and answers when it is there. */
export async function pasteDocument(
  page: Page,
  { title, text, publisher, url }: { title: string; text: string; publisher: string; url: string },
): Promise<void> {
  await page.goto('/desk/documents/import');
  await page.getByRole('tab', { name: 'Text' }).click();
  const form = page.getByRole('tabpanel', { name: 'Text' });
  await form.getByLabel('Title').fill(title);
  await form.getByLabel('Text', { exact: true }).fill(text);
  await form.getByText('More about the document').click();
  await form.getByLabel('Publisher').fill(publisher);
  await form.getByLabel('Address').fill(url);
  await form.getByRole('button', { name: 'Import the text' }).click();
  await expect(page.getByRole('link', { name: `Open ${title}` })).toBeVisible();
}

/** Chooses words of a text with the mouse, from their first letter to their last; of the reader's when none is named. */
export async function selectWords(
  page: Page,
  words: string,
  text = page.locator('#document-text'),
): Promise<void> {
  const place = await text.evaluate((root, wanted) => {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const at = (node.nodeValue ?? '').indexOf(wanted);
      if (at < 0) continue;
      const range = document.createRange();
      range.setStart(node, at);
      range.setEnd(node, at + wanted.length);
      node.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' });
      const lines = [...range.getClientRects()];
      const [first] = lines;
      const last = lines.at(-1);
      if (!first || !last) return null;
      const middle = (line: DOMRect) => line.top + line.height / 2;
      return {
        from: { x: first.left + 1, y: middle(first) },
        to: { x: last.right - 1, y: middle(last) },
      };
    }
    return null;
  }, words);
  if (!place) throw new Error(`Not in the text: ${words}`);
  await page.mouse.move(place.from.x, place.from.y);
  await page.mouse.down();
  await page.mouse.move(place.to.x, place.to.y, { steps: 4 });
  await page.mouse.up();
}

/** Attaches the chosen words to a claim that is found by typing. */
export async function attachSelection(
  page: Page,
  { claim, stance, reason }: { claim: string; stance: string; reason: string },
): Promise<void> {
  await page.getByRole('button', { name: 'Attach as evidence' }).click();
  const panel = page.getByRole('dialog', { name: 'Attach as evidence' });
  await panel.getByRole('combobox', { name: 'Claim' }).fill(claim);
  await page.getByRole('option').filter({ hasText: claim }).click();
  await panel.getByRole('radio', { name: new RegExp(stance) }).check();
  await panel.getByLabel('Reason').fill(reason);
  await panel.getByRole('button', { name: 'Attach the passage' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'attached to claim' })).toBeVisible();
}

/** One's own assessment, on the page of the claim. */
export async function assess(
  page: Page,
  opinion: { rating: string; confidence: string; reasoning: string; publishAs?: string },
): Promise<void> {
  const { rating, confidence, reasoning, publishAs } = opinion;
  const form = page.getByRole('form', { name: 'Your assessment' });
  await form.getByRole('radio', { name: new RegExp(`^${rating}`) }).check();
  await form.getByLabel('Confidence').fill(confidence);
  await form.getByLabel('Reasoning').fill(reasoning);
  if (publishAs) await form.getByRole('radio', { name: publishAs }).check();
  await form.getByRole('button', { name: 'Give assessment' }).click();
  await expect(form.getByText('Yours is in.')).toBeVisible();
}

/** Every ClaimReview of a page, parsed. */
export async function readClaimReviews(page: Page): Promise<Record<string, unknown>[]> {
  const scripts = await page.locator('script[type="application/ld+json"]').allTextContents();
  const things = scripts.map((script) => JSON.parse(script) as Record<string, unknown>);
  return things.filter((thing) => thing['@type'] === 'ClaimReview');
}
