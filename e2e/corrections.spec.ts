import type { Page } from '@playwright/test';
import type { Member } from '@/lib/auth/types';
import { db } from '@/lib/db';
import { inLanguage } from '@/lib/i18n/address';
import { locales } from '@/lib/i18n/locales';
import { createClaim, createEvidence } from '@/prisma/factories';
import { ApiClient, expectStatus } from './api-client';
import { again, approve } from './correction-steps';
import { readClaimReviews } from './desk-steps';
import { findFaults } from './find-faults';
import { expect, test } from './fixtures';
import { prepareClaim } from './prepared-claims';

/** Another claim of the team that quotes the same document. */
async function createDependent(by: Member, claimId: string) {
  const { passageId } = await db.evidence.findFirstOrThrow({ where: { claimId } });
  const statement = 'Tamar is the largest harbour of the coast.';
  const claim = await createClaim(db, { by, statement });
  await createEvidence(db, { by, claimId: claim.id, passageId });
  return claim;
}

/** The publishing form of a claim that lies before the editors. */
async function openForm(page: Page, number: number) {
  await page.goto(`/desk/claims/${number}`);
  await expect(page.getByRole('button', { name: 'Publish this version' })).toBeVisible();
}

const headersOf = async (page: Page, path: string) => (await page.request.get(path)).headers();

test('a claim is published, corrected and retracted; readers, programs and other claims learn of it', async ({
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
  const other = await createDependent(jun.member, claim.id);
  const client = (member: Member) => ApiClient.of(playwright.request, baseURL, member);
  const hands = {
    author: await client(rana.member),
    second: await client(jun.member),
    editor: await client(edith.member),
    claimId: claim.id,
  };
  const stranger = await openBrowser(null, { javaScriptEnabled: false });
  const reader = await stranger.newPage();
  const note = 'We took gross tonnage for net tonnage.';

  await approve(hands);
  const first = await hands.editor.post(`/claims/${claim.id}/publications`, { kind: 'first' });
  const { slug } = expectStatus(first, 201);
  const page1 = `/claims/${slug}/versions/1`;
  await reader.goto(`/claims/${slug}`);
  await expect(reader.getByText('Corrected on')).toHaveCount(0);
  // Every language of the page is kept from here on.
  const inEach = (path: string) =>
    Promise.all(
      locales.map(async (locale) => (await reader.request.get(inLanguage(path, locale))).text()),
    );
  for (const text of await inEach(`/claims/${slug}`)) expect(text).not.toContain(note);
  const record = expectStatus(await hands.author.get(`/published/${slug}/versions/1`), 200);
  const headers = await headersOf(reader, page1);
  expect(headers.link).toContain('rel="first last memento"');
  const firstTime = headers['memento-datetime'];
  expect(new Date(String(firstTime)).getTime()).toBeLessThanOrEqual(Date.now());

  await test.step('the form says which claims a correction leads to, and keeps what was typed', async () => {
    await again(hands, 'The figures are of gross tonnage.');
    await openForm(edith.page, claim.number);
    const list = edith.page.getByRole('region', { name: '1 other claim rests on the same' });
    await expect(list).toContainText(other.statement);
    await expect(list).toContainText('quotes the same passage of');
    await edith.page.getByRole('radio', { name: /^Correction/ }).check();
    await edith.page.getByLabel('Cause').selectOption({ label: 'The error was ours' });
    await edith.page.getByRole('radio', { name: /^Minor/ }).check();
    await edith.page.getByRole('button', { name: 'Publish this version' }).click();
    await expect(edith.page.getByText('Say in plain words what was wrong').first()).toBeVisible();
    await expect(edith.page.getByRole('radio', { name: /^Minor/ })).toBeChecked();
    expect(await findFaults(edith.page)).toEqual([]);
    await edith.page.getByLabel('What was wrong, and what is changed').fill(note);
    await edith.page.getByRole('button', { name: 'Publish this version' }).click();
    await expect(edith.page.getByRole('button', { name: 'Publish this version' })).toBeHidden();
  });

  await test.step('the page says so by itself, and the earlier version is as it was', async () => {
    await expect
      .poll(async () => (await reader.request.get(`/claims/${slug}`)).text())
      .toContain(note);
    for (const text of await inEach(`/claims/${slug}`)) expect(text).toContain(note);
    await reader.goto(`/claims/${slug}`);
    await expect(reader.getByRole('complementary', { name: /^Corrected on/ })).toContainText(note);
    const [review] = await readClaimReviews(reader);
    expect(review).toMatchObject({
      correction: [{ '@type': 'CorrectionComment', text: note }],
      dateModified: expect.any(String),
    });
    expect(String(review?.dateModified) > String(review?.datePublished)).toBe(true);
    const now = expectStatus(await hands.author.get(`/published/${slug}/versions/1`), 200);
    expect(now).toEqual(record);
    await reader.goto('/corrections');
    const entry = reader.getByRole('listitem').filter({ hasText: note }).first();
    await expect(entry).toContainText('Correction');
    await expect(entry).toContainText('minor');
    await entry.getByRole('link', { name: 'Version 1, as it was before' }).click();
    await expect(reader).toHaveURL(new RegExp(`${page1}$`));
  });

  await test.step('the page of a version says by what it was superseded, and what changed', async () => {
    const banner = reader.getByRole('complementary', { name: 'About this version' });
    await expect(banner).toContainText('It has been superseded.');
    await expect(banner).toContainText(note);
    const changes = reader.getByRole('region', { name: 'Versions' });
    await expect(changes.locator('ins').first()).toContainText('gross tonnage');
    expect(await readClaimReviews(reader)).toEqual([]);
    await banner.getByRole('link', { name: 'Read the current version' }).click();
    await expect(reader).toHaveURL(new RegExp(`/claims/${slug}$`));
    const { link = '', ...rest } = await headersOf(reader, page1);
    expect(link).toContain('rel="first memento"');
    expect(link).toMatch(/versions\/2>; rel="last next memento"/);
    expect(link).toContain('rel="original"');
    expect(rest['memento-datetime']).toBe(firstTime);
  });

  await test.step('who asks for a day gets the version of that day', async () => {
    const today = new Date().toISOString().slice(0, 10);
    await reader.goto(`/claims/${slug}?asOf=${today}`);
    await expect(reader).toHaveURL(new RegExp(`/claims/${slug}/versions/2$`));
    await reader.goto(`/claims/${slug}?asOf=1999-12-31`);
    await expect(reader.getByRole('heading', { level: 1 })).toHaveText(
      'Nothing was published then',
    );
    await expect(reader.getByRole('main')).toContainText('On 31 December 1999');
    const options = { headers: { 'accept-datetime': String(firstTime) }, maxRedirects: 0 };
    const gate = await reader.request.get(`/claims/${slug}/timegate`, options);
    expect(gate.status()).toBe(302);
    expect(gate.headers().location).toMatch(/\/versions\/1$/);
    const map = await reader.request.get(`/claims/${slug}/timemap`);
    expect(map.headers()['content-type']).toContain('application/link-format');
    expect((await map.text()).match(/memento"/g)).toHaveLength(2);
  });

  await test.step('the other claim is on the re-review list, with the reason', async () => {
    const { page } = jun;
    await page.goto('/desk/re-review');
    const entry = page.getByRole('article', { name: `Correction of claim ${claim.number}` });
    await expect(entry).toContainText(note);
    await expect(entry).toContainText('quotes the same passage of');
    expect(await findFaults(page)).toEqual([]);
    await entry.getByRole('button', { name: /^Still holds because/ }).click();
    await entry.getByLabel('Why it still holds').fill('It rests on another line of it.');
    await entry.getByRole('button', { name: 'The claim still holds' }).click();
    await expect(page.getByText('Nothing has to be looked at again')).toBeVisible();
  });

  await test.step('a renamed claim leads from its old address to the new one', async () => {
    await again(hands, 'The figures are of gross tonnage, of all berths.');
    const renamed = `${slug}-gross`;
    const update = await hands.editor.post(`/claims/${claim.id}/publications`, {
      ...{ kind: 'update', slug: renamed },
    });
    expectStatus(update, 201);
    for (const [from, to] of [
      [`/claims/${slug}`, `/claims/${renamed}`],
      [page1, `/claims/${renamed}/versions/1`],
      [`/api/v1/published/${slug}`, `/api/v1/published/${renamed}`],
    ]) {
      const answer = await reader.request.get(String(from), { maxRedirects: 0 });
      expect(answer.status(), from).toBe(308);
      expect(answer.headers().location, from).toMatch(new RegExp(`${to}$`));
    }
  });

  await test.step('a retracted claim keeps its page and says so first', async () => {
    const address = `/claims/${slug}-gross`;
    await again(hands, 'Nothing of it can be kept up.');
    await openForm(edith.page, claim.number);
    await edith.page.getByRole('radio', { name: /^Retraction/ }).check();
    await edith.page.getByLabel('Cause').selectOption({ label: 'A source was retracted' });
    await edith.page
      .getByLabel('What was wrong, and what is changed')
      .fill('The harbour withdrew its report.');
    await edith.page.getByRole('button', { name: 'Publish this version' }).click();
    await expect(edith.page.getByRole('button', { name: 'Publish this version' })).toBeHidden();
    const response = await reader.goto(address);
    expect(response?.status()).toBe(200);
    const said = reader.getByRole('main').getByRole('complementary').first();
    await expect(said).toContainText('We retracted this on');
    await expect(said).toContainText('The harbour withdrew its report.');
    await expect(reader).toHaveTitle(/^Retracted: /);
    const [review] = await readClaimReviews(reader);
    expect(review?.reviewRating).toEqual({ '@type': 'Rating', alternateName: 'Retracted' });
    const { items } = expectStatus(await hands.author.get(`/published?q=${claim.statement}`), 200);
    expect(items.map((item: { slug: string }) => item.slug)).not.toContain(`${slug}-gross`);
    await reader.goto(`${address}/versions/1`);
    const banner = reader.getByRole('complementary', { name: 'About this version' });
    await expect(banner).toContainText('The claim was retracted on');
  });

  await test.step('nothing is in the way of who does not see or use a mouse', async () => {
    const { page } = rana;
    for (const address of ['', '/versions/1', '/versions/4', '?asOf=1999-12-31']) {
      await page.goto(`/claims/${slug}-gross${address}`);
      expect(await findFaults(page), address).toEqual([]);
    }
    await page.goto('/corrections');
    expect(await findFaults(page)).toEqual([]);
  });
});
