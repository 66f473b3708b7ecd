import type { Page } from '@playwright/test';
import { db } from '@/lib/db';
import { createClaim, createDocument, createPassage } from '@/prisma/factories';
import { selectWords } from './desk-steps';
import { expect, type Person, test } from './fixtures';

const passageOf = (documentId: string) =>
  db.passage.findFirstOrThrow({ where: { documentId }, orderBy: { id: 'desc' } });

/** Chooses with the browser's own selection, from one place of the text to another. */
async function selectAcross(page: Page, from: string, to: string): Promise<void> {
  await page.locator('#document-text').evaluate(
    (text, [first, last]) => {
      const find = (words = '') => {
        const walker = document.createTreeWalker(text, NodeFilter.SHOW_TEXT);
        for (let node = walker.nextNode(); node; node = walker.nextNode()) {
          const at = (node.nodeValue ?? '').indexOf(words);
          if (at >= 0) return { node, at, end: at + words.length };
        }
        throw new Error(`Not in the text: ${words}`);
      };
      const [a, b] = [find(first), find(last)];
      document.getSelection()?.setBaseAndExtent(a.node, a.at, b.node, b.end);
    },
    [from, to],
  );
  await expect(page.getByRole('toolbar')).toBeVisible();
}

async function makeClaim(page: Page, statement: string): Promise<void> {
  await page.getByRole('button', { name: 'New claim' }).click();
  const panel = page.getByRole('dialog', { name: 'New claim' });
  await panel.getByLabel('Statement').fill(statement);
  await panel.getByRole('button', { name: 'Make the claim' }).click();
  await expect(page.getByText(/^Claim \d+ is made/)).toBeVisible();
}

async function openDocument({ member, page }: Person, text: string, language = 'en') {
  const document = await createDocument(db, { by: member, text, language, title: 'A text' });
  await page.goto(`/desk/documents/${document.id}`);
  await expect(page.locator('#document-text')).toBeVisible();
  return document;
}

test('a selection across blocks is one exact passage', async ({ desk }) => {
  const rana = await desk.open('reviewer', 'Rana Said');
  const text = 'First block ends here.\n\nThe second one stands whole.\n\nThird begins here.';
  const { id } = await openDocument(rana, text);
  await selectAcross(rana.page, 'ends here.', 'Third begins');
  await makeClaim(rana.page, 'It spans three blocks.');
  const exact = 'ends here.\n\nThe second one stands whole.\n\nThird begins';
  const start = text.indexOf(exact);
  expect(await passageOf(id)).toMatchObject({ exact, start, end: start + exact.length });
});

test('emoji and combining marks are counted as the text counts them', async ({ desk }) => {
  const rana = await desk.open('reviewer', 'Rana Said');
  const text = 'Ships 🚢🚢 and families 👨‍👩‍👧 came. Café au lait was sold in 2024.';
  const { id, currentVersion } = await openDocument(rana, text);
  await selectWords(rana.page, 'Café au lait was sold');
  await makeClaim(rana.page, 'Coffee was sold.');
  const exact = 'Café au lait was sold';
  const start = currentVersion.text.indexOf(exact);
  expect(await passageOf(id)).toMatchObject({ exact, start, end: start + exact.length });
});

test('right-to-left text is set and measured in its own direction', async ({ desk }) => {
  const rana = await desk.open('reviewer', 'Rana Said');
  const exact = 'الميناء الجديد';
  const text = `قال المدير إن ${exact} عالج أربعة ملايين طن. ولم يؤكد المدققون ذلك.`;
  const { id } = await openDocument(rana, text, 'ar');
  const block = rana.page.locator('#document-text [data-start]').first();
  expect(await block.evaluate((element) => getComputedStyle(element).direction)).toBe('rtl');
  await expect(rana.page.locator('#document-text')).toHaveAttribute('lang', 'ar');
  await selectAcross(rana.page, exact, exact);
  await makeClaim(rana.page, 'ميناء');
  const start = text.indexOf(exact);
  expect(await passageOf(id)).toMatchObject({ exact, start, end: start + exact.length });
});

test('a link to a passage opens there', async ({ desk }) => {
  const rana = await desk.open('reviewer', 'Rana Said');
  const { member: by, page } = rana;
  const filler = Array.from({ length: 80 }, (_, at) => `Paragraph ${at} says nothing much at all.`);
  const text = [...filler, 'Here is what matters.', ...filler].join('\n\n');
  const document = await createDocument(db, { by, text, title: 'Long' });
  const version = document.currentVersion;
  const passage = await createPassage(db, { by, version, exact: 'Here is what matters.' });
  await page.goto(`/desk/documents/${document.id}?passage=${passage.id}`);
  await expect(page.getByText('Here is what matters.').first()).toBeInViewport();
  await expect(page.getByRole('dialog', { name: 'Passage' })).toContainText(
    'Here is what matters.',
  );
});

test('2,000 passages on a text of 100 KB', async ({ desk }) => {
  test.slow();
  const rana = await desk.open('reviewer', 'Rana Said');
  const { page } = rana;
  const { document, last } = await createDensePassages(rana);
  await page.goto(`/desk/documents/${document.id}`);
  await expect(page.getByRole('heading', { name: /^Passages/ })).toContainText('2000');
  const painted = () =>
    page.evaluate(() => [...CSS.highlights.values()].reduce((sum, { size }) => sum + size, 0));
  await expect.poll(painted).toBe(2000);
  const notes = page.getByRole('region', { name: 'Notes in the margin' }).getByRole('button');
  expect(await notes.count()).toBeLessThan(120);
  expect(await page.getByRole('listitem').count()).toBeLessThan(120);
  expect(await page.locator('*').count()).toBeLessThan(4000);

  await page.goto(`/desk/documents/${document.id}?passage=${last.id}`);
  await expect(page.locator('[data-start]').last()).toBeInViewport();
  await expect(page.getByRole('dialog', { name: 'Passage' })).toContainText(last.exact);
  expect(await notes.count()).toBeLessThan(120);
});

/** A text of 100 KB with 2,000 passages, each of them evidence on one of four sides. */
async function createDensePassages({ member: by }: Person) {
  const sentences = Array.from(
    { length: 2000 },
    (_, at) => `Sentence ${at} has forty letters, or nearly so.`,
  );
  const blocks = Array.from({ length: 400 }, (_, at) =>
    sentences.slice(at * 5, at * 5 + 5).join(' '),
  );
  const document = await createDocument(db, { by, text: blocks.join('\n\n'), title: 'Dense' });
  const { id: versionId, text } = document.currentVersion;
  const claim = await createClaim(db, { by });
  const rows = sentences.map((exact) => {
    const start = text.indexOf(exact);
    const end = start + exact.length;
    return { versionId, documentId: document.id, start, end, exact, prefix: '', suffix: '' };
  });
  const createdById = by.userId;
  const made = await db.passage.createManyAndReturn({
    data: rows.map((row) => ({
      ...row,
      prefix: text.slice(Math.max(0, row.start - 32), row.start),
      suffix: text.slice(row.end, row.end + 32),
      createdById,
    })),
  });
  const stances = ['supports', 'contradicts', 'qualifies', 'context'] as const;
  await db.evidence.createMany({
    data: made.map(({ id }, at) => ({
      ...{ claimId: claim.id, passageId: id, reason: 'One of many.' },
      ...{ stance: stances[at % 4] ?? 'context', createdById, changedById: createdById },
    })),
  });
  const last = made.at(-1);
  if (!last) throw new Error('No passage was made.');
  return { document, last };
}
