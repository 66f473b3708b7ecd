import type { Page } from '@playwright/test';
import type { Member } from '@/lib/auth/types';
import { db } from '@/lib/db';
import {
  createAppearance,
  createClaim,
  createDocument,
  createEvidence,
  createPassage,
  createVersion,
} from '@/prisma/factories';
import { createPlacement, createReReview } from '@/prisma/placement-factories';
import { createAssessment, createVerdict, moveClaim } from '@/prisma/publishing-factories';
import { ApiClient, expectStatus } from './api-client';
import { selectWords } from './desk-steps';
import { expect, test } from './fixtures';

const count = 'The wharf of Tamar handled 480,000 containers in 2023, its authority said.';
const recount = count.replace('480,000', '460,000');
const closure = 'The quay stayed closed for two weeks in spring, for repairs of the rails.';
const crane = 'Nobody was hurt when the crane fell over in March, the operator reported.';
const reworded = 'As to injuries there had been none, it adds, although machinery toppled.';

/** A claim of three passages of one document, as a draft with a verdict. */
async function draft(by: Member) {
  const text = [count, closure, crane].join('\n\n');
  const document = await createDocument(db, { by, text, title: 'Wharf report' });
  const mark = (exact: string) =>
    createPassage(db, { by, version: document.currentVersion, exact });
  const claim = await createClaim(db, {
    by,
    statement: 'Half a million containers came to Tamar.',
  });
  const claimId = claim.id;
  await createAppearance(db, { by, claimId, passageId: (await mark(closure)).id });
  for (const exact of [count, crane]) {
    await createEvidence(db, { by, claimId, passageId: (await mark(exact)).id });
  }
  await moveClaim(db, { claimId, to: 'assessing' });
  await createAssessment(db, { by, claimId });
  await createVerdict(db, { by, claimId });
  await moveClaim(db, { claimId, to: 'drafting' });
  return { claim, document };
}

/** Brings a draft through the editors by the API, whatever rule fails waived. */
async function publish(author: ApiClient, editor: ApiClient, claimId: string): Promise<string> {
  const claim = `/claims/${claimId}`;
  const { items } = expectStatus(await author.get(`${claim}/checklist`), 200);
  const waivers = items
    .filter((item: { passed: boolean }) => !item.passed)
    .map(({ name }: { name: string }) => ({ rule: name, reason: 'A test of versions.' }));
  const { digest } = expectStatus(
    await editor.post(`${claim}/transitions`, { to: 'approval', waivers }),
    200,
  );
  expectStatus(await editor.post(`${claim}/approvals`, { digest, decision: 'approve' }), 201);
  const publication = await editor.post(`${claim}/publications`, { kind: 'first', waivers });
  return expectStatus(publication, 201).slug;
}

const entry = (page: Page, cause: string) =>
  page.getByRole('article', { name: 'Passage of Wharf report' }).filter({ hasText: cause });

test('a document gets a new version and a published claim lands on the re-review list', async ({
  desk,
  playwright,
  baseURL,
}) => {
  const { member, page } = await desk.open('reviewer', 'Rana Said');
  const edo = await desk.open('editor', 'Edo Lang');
  const author = await ApiClient.of(playwright.request, baseURL, member);
  const editor = await ApiClient.of(playwright.request, baseURL, edo.member);
  const { claim, document } = await draft(member);
  const slug = await publish(author, editor, claim.id);

  await test.step('the new version says how every passage fared', async () => {
    const text = [recount, closure, reworded].join('\n\n');
    const answer = await author.post(`/documents/${document.id}/versions`, { text });
    expect(expectStatus(answer, 201).counts).toEqual({
      exact: 1,
      moved: 0,
      altered: 1,
      missing: 1,
    });
  });

  await test.step('the claim is on the list, its page stays as it was', async () => {
    await page.goto('/desk');
    await page.getByRole('link', { name: /^Re-review\s*1$/ }).click();
    await expect(page.getByRole('heading', { name: 'Published claims' })).toBeVisible();
    const altered = entry(page, 'A passage was altered in version 2');
    await expect(altered.locator('del')).toContainText('removed: 480,000');
    await expect(altered.locator('ins')).toContainText('added: 460,000');
    await expect(altered.getByRole('button', { name: /^Take over/ })).toHaveCount(0);
    await expect(entry(page, 'A passage is missing from version 2')).toContainText(crane);
    await page.goto(`/claims/${slug}`);
    await expect(page.getByText('480,000 containers').first()).toBeVisible();
  });

  await test.step('a person confirms the place; machine and person stand apart', async () => {
    await page.goto('/desk/re-review');
    const altered = entry(page, 'A passage was altered');
    await altered.getByRole('button', { name: /^Confirm that/ }).click();
    await expect(altered).toContainText('The search found it with');
    await expect(altered).toContainText('Rana Said confirmed this place');
    await altered.getByRole('button', { name: /^Take the decision back/ }).click();
    await expect(altered).toContainText('Nobody has confirmed that yet.');
  });

  await test.step('once reopened, the claim takes over the new words', async () => {
    const reopening = { to: 'researching', reason: 'Its source was changed.' };
    expectStatus(await editor.post(`/claims/${claim.id}/transitions`, reopening), 200);
    await page.goto('/desk/claims/1');
    await expect(page.getByText('2 passages this claim rests on changed')).toBeVisible();
    await entry(page, 'A passage was altered')
      .getByRole('button', { name: /^Take over the new words/ })
      .click();
    await expect(page.getByText('A passage this claim rests on changed')).toBeVisible();
    await expect(page.getByRole('figure').filter({ hasText: recount })).toBeVisible();
  });

  await test.step('a missing passage is found by hand', async () => {
    await entry(page, 'A passage is missing')
      .getByRole('link', { name: /^Find by hand/ })
      .click();
    await expect(
      page.getByRole('region', { name: 'Choose where this passage stands' }),
    ).toContainText(crane);
    await selectWords(page, reworded);
    await page.getByRole('button', { name: 'This is the passage' }).click();
    const panel = page.getByRole('dialog', { name: 'This is the passage' });
    await panel.getByLabel('Reason').fill('The operator is named in the sentence before.');
    await panel.getByRole('button', { name: 'This is the passage' }).click();
    const card = page.getByRole('dialog', { name: 'Passage' });
    await expect(card).toContainText('Altered in version 2');
    await expect(card).toContainText('A person chose this place.');
  });

  await test.step('a reason takes the claim off the list', async () => {
    await page.goto('/desk/re-review');
    await page.getByRole('button', { name: /^Still holds because/ }).click();
    await page.getByLabel('Why it still holds').fill('The operator says the same.');
    await page.getByRole('button', { name: 'The claim still holds' }).click();
    await expect(
      page.getByRole('heading', { name: 'Nothing has to be looked at again' }),
    ).toBeVisible();
  });
});

test('where a passage stands is decided by keyboard alone', async ({ desk }) => {
  const { member: by, page } = await desk.open('reviewer', 'Rana Said');
  const document = await createDocument(db, {
    by,
    text: `${count}\n\n${crane}`,
    title: 'A report',
  });
  const passage = await createPassage(db, { by, version: document.currentVersion, exact: crane });
  const version = await createVersion(db, { by, document, text: `${count}\n\n${reworded}` });
  const placement = await createPlacement(db, { passage, version });
  const claim = await createClaim(db, { by });
  await createEvidence(db, { by, claimId: claim.id, passageId: passage.id });
  const place = { passageId: passage.id, versionId: version.id };
  await createReReview(db, { by, claimId: claim.id, cause: 'passage_missing', ...place });

  await page.goto(`/desk/documents/${document.id}`);
  await expect(page.getByRole('heading', { name: 'Not found in this version' })).toBeVisible();
  await page.getByRole('link', { name: /^Find by hand/ }).focus();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(new RegExp(`place=${placement.id}`));
  await expect(page.getByRole('region', { name: /^Choose/ })).toBeVisible();
  await page.locator('#document-text').focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  const verb = page.getByRole('toolbar').getByRole('button', { name: 'This is the passage' });
  await expect(verb).toBeFocused();
  await page.keyboard.press('Enter');
  const panel = page.getByRole('dialog', { name: 'This is the passage' });
  await expect(panel.getByRole('blockquote')).toHaveText(reworded);
  await expect(panel.getByLabel('Reason')).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog', { name: 'Passage' })).toContainText('A person chose');
  await expect(page.getByRole('heading', { name: 'Not found in this version' })).toHaveCount(0);
  expect(await db.placement.findUnique({ where: { id: placement.id } })).toMatchObject({
    fate: 'missing',
    decision: 'corrected',
    decidedExact: reworded,
    decidedById: by.userId,
  });
});
