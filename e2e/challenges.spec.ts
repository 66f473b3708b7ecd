import type { Locator, Page } from '@playwright/test';
import type { Member } from '@/lib/auth/types';
import { ApiClient, expectStatus } from './api-client';
import { again, approve } from './correction-steps';
import { findFaults } from './find-faults';
import { expect, test } from './fixtures';
import { prepareClaim } from './prepared-claims';

const small = { width: 360, height: 740 };
const source = {
  url: 'https://example.org/harbour/2023',
  quote: 'The quay was closed for two months.',
};

const beyond = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

/** From the claim page to its form, as a reader finds it. */
async function openForm(page: Page, slug: string): Promise<Locator> {
  await page.goto(`/claims/${slug}`);
  await page.getByRole('link', { name: 'Object to this page' }).first().click();
  const form = page.getByRole('form', { name: 'Object to this page' });
  await expect(form).toBeVisible();
  return form;
}

test('readers object, an editor answers, the page says so, a correction follows, and the other side replies', async ({
  desk,
  playwright,
  baseURL,
  openBrowser,
}) => {
  test.slow();
  const rana = await desk.open('reviewer', 'Rana Said');
  const jun = await desk.open('reviewer', 'Jun Watanabe');
  const edith = await desk.open('editor', 'Edith Moreau');
  const { claim } = await prepareClaim(rana.member, jun.member, 'drafting');
  const client = (member: Member) => ApiClient.of(playwright.request, baseURL, member);
  const hands = {
    author: await client(rana.member),
    second: await client(jun.member),
    editor: await client(edith.member),
    claimId: claim.id,
  };
  await approve(hands);
  const first = await hands.editor.post(`/claims/${claim.id}/publications`, { kind: 'first' });
  const { slug } = expectStatus(first, 201);

  const plain = await openBrowser(null, { javaScriptEnabled: false, viewport: small });
  const reader = await plain.newPage();
  await test.step('without JavaScript, with a source: nothing typed is lost', async () => {
    const form = await openForm(reader, slug);
    await form.getByLabel('With a source').check();
    await form.getByLabel('Address of the source').fill(source.url);
    await form.getByLabel('The exact words of the source').fill(source.quote);
    await form.getByLabel('What is wrong, and why').fill('The year had ten months of work.');
    await form.getByLabel('My text may be published').check();
    await form.getByRole('button', { name: 'Send the objection' }).click();
    await expect(reader.getByText('Say what the source does to the claim.')).toBeVisible();
    expect(await beyond(reader)).toBe(0);
    const again = reader.getByRole('form', { name: 'Object to this page' });
    await expect(again.getByLabel('Address of the source')).toHaveValue(source.url);
    await expect(again.getByLabel('My text may be published')).toBeChecked();
    await again.getByLabel('What it does to the claim').selectOption('Contradicts it');
    await again.getByRole('button', { name: 'Send the objection' }).click();
    await expect(reader).toHaveURL(/\/challenge\/[\w-]+$/);
    await expect(reader.getByText('It has arrived.')).toBeVisible();
    await expect(reader.getByText(source.quote)).toBeVisible();
    expect(await beyond(reader)).toBe(0);
  });

  const lively = await openBrowser(null);
  const other = await lively.newPage();
  await test.step('with JavaScript, in own words: it is counted at once, its words are not shown', async () => {
    const form = await openForm(other, slug);
    await expect(form.getByLabel('Address of the source')).toBeHidden();
    expect(await findFaults(other)).toEqual([]);
    await form
      .getByLabel('What is wrong, and why')
      .fill('Anna Berg says that it is transit cargo.');
    await form.getByLabel('My text may be published').check();
    await form.getByRole('button', { name: 'Send the objection' }).click();
    await expect(other).toHaveURL(/\/challenge\/[\w-]+$/);
    expect(await findFaults(other)).toEqual([]);
    await reader.goto(`/claims/${slug}`);
    await expect(reader.getByText('Under consideration: 1.')).toBeVisible();
    await expect(reader.getByText('transit cargo.')).toHaveCount(0);
  });

  const page = edith.page;
  await test.step('an editor lets through what was held, and answers', async () => {
    await page.goto('/desk/challenges?show=held');
    await page.getByRole('link', { name: 'Challenge 1' }).click();
    await expect(page.getByText('did not solve the puzzle')).toBeVisible();
    await page.getByRole('button', { name: 'Let through' }).click();
    await expect(page.getByText('did not solve the puzzle')).toBeHidden();
    await page.goto('/desk/challenges');
    expect(await findFaults(page)).toEqual([]);
    await page.getByRole('link', { name: 'Challenge 2' }).click();
    await page.getByRole('button', { name: 'Answer it' }).click();
    expect(await findFaults(page)).toEqual([]);
    const form = page.getByRole('form', { name: 'Answer it' });
    await form.getByRole('radio', { name: /^Accepted/ }).check();
    await form.getByLabel('Reason, in plain words').fill('Right: it is transit cargo.');
    await form.getByLabel('Words to leave out').fill('Anna Berg');
    await form.getByRole('button', { name: 'Publish the answer' }).click();
    await expect(page.getByLabel('Why it is reopened')).toHaveValue(
      'Challenge 2 was accepted: Right: it is transit cargo.',
    );
  });

  await test.step('the page and the sender’s link have the answer, without what was left out', async () => {
    await reader.goto(`/claims/${slug}`);
    const challenge = reader.locator('#challenge-2');
    await expect(challenge.getByText('[left out] says that it is transit cargo.')).toBeVisible();
    await expect(challenge.getByText('Edith Moreau')).toBeVisible();
    await expect(reader.getByText('Anna Berg')).toHaveCount(0);
    await expect(reader.getByText('Answered: 1. Under consideration: 1.')).toBeVisible();
    expect(await beyond(reader)).toBe(0);
    await other.reload();
    await expect(other.getByText('Right: it is transit cargo.')).toBeVisible();
    const { items } = expectStatus(await hands.author.get(`/published/${slug}/challenges`), 200);
    expect(items[0].text).toBe('[…] says that it is transit cargo.');
  });

  await test.step('the correction that followed is named', async () => {
    await again(hands, 'The figures are of transit cargo.');
    const correction = {
      ...{ kind: 'correction', cause: 'our_error', severity: 'substantial' },
      note: 'It is transit cargo.',
    };
    expectStatus(await hands.editor.post(`/claims/${claim.id}/publications`, correction), 201);
    await reader.goto(`/claims/${slug}`);
    const followed = reader.getByRole('link', { name: /^What changed: version 2, correction/ });
    await followed.click();
    await expect(reader).toHaveURL(`/claims/${slug}/versions/2`);
  });

  await test.step('whom it concerns replies by a personal link, in full', async () => {
    const link = await hands.editor.post(`/claims/${claim.id}/replies`, { name: 'Port of Tamar' });
    await reader.goto(expectStatus(link, 201).address);
    await reader
      .getByRole('textbox', { name: 'Your reply' })
      .fill('We count by the net.\n\nWe always did.');
    await reader.getByLabel('My reply may be published').check();
    await reader.getByRole('button', { name: 'Send the reply' }).click();
    await expect(reader.getByText('Your reply has arrived.')).toBeVisible();
    await page.goto(`/desk/claims/${claim.number}#replies`);
    await page.getByRole('button', { name: 'Publish the reply of Port of Tamar' }).click();
    await expect(page.getByText('published by Edith Moreau')).toBeVisible();
    await other.goto(`/claims/${slug}`);
    const reply = other.getByRole('region', { name: 'The reply of Port of Tamar, in full' });
    await expect(reply.getByText('We always did.')).toBeVisible();
    expect(await findFaults(other)).toEqual([]);
  });
});
