import type { Member } from '@/lib/auth/types';
import { db } from '@/lib/db';
import {
  createClaim,
  createDocument,
  createEvidence,
  createMember,
  createPassage,
  createVersion,
} from '@/prisma/factories';
import { createPlacement, createReReview } from '@/prisma/placement-factories';
import { createSubclaim, createThread } from '@/prisma/publishing-factories';
import { findPublished } from './access-world';
import { findFaults } from './find-faults';
import { expect, test } from './fixtures';
import { prepareClaim } from './prepared-claims';

const open = [
  '/',
  '/claims',
  '/claims?q=training',
  '/corrections',
  '/methodology',
  '/about',
  '/sign-in',
  '/topics/xinjiang',
];

const ofClaims = [
  '/claims/[slug]',
  '/claims/[slug]/versions/1',
  '/claims/[slug]/subscribe',
  '/subscription/none',
];

for (const address of [...open, ...ofClaims, '/nothing-here', '/accept-invitation/none']) {
  test(`public ${address}`, async ({ page, complaints }) => {
    complaints.tolerate(/status of 404/);
    await page.goto(address.replace('[slug]', await findPublished()));
    expect(await findFaults(page)).toEqual([]);
  });
}

const desk = [
  '/desk',
  '/desk/claims',
  '/desk/claims?view=table',
  '/desk/claims/new',
  '/desk/claims/import',
  '/desk/claims/1',
  '/desk/documents',
  '/desk/documents/import',
  '/desk/documents/suggestions',
  '/desk/documents/[id]',
  '/desk/documents/annotations',
  '/desk/documents/[id]/annotations',
  '/desk/search',
  '/desk/search?q=tonnes',
  '/desk/matrix',
  '/desk/re-review',
  '/desk/settings',
  '/desk/settings/people',
  '/desk/settings/ratings',
  '/desk/settings/publisher',
  '/desk/settings/tokens',
  '/desk/settings/webhooks',
  '/desk/settings/sessions',
];

/** A desk on which there is something of everything; made once by each process, since these tests only look. */
let furnished: Promise<{ admin: Member; documentId: string }> | undefined;
async function furnish() {
  const admin = await createMember(db, { role: 'admin', name: 'Rana Said' });
  const jun = await createMember(db, { teamId: admin.teamId, name: 'Jun Watanabe' });
  const { claim, document } = await prepareClaim(admin, jun, 'drafting');
  await createThread(db, { by: jun, claimId: claim.id });
  return { admin, documentId: document.id };
}

for (const address of desk) {
  test(`desk ${address}`, async ({ openBrowser }) => {
    furnished ??= furnish();
    const { admin, documentId } = await furnished;
    const page = await (await openBrowser(admin)).newPage();
    await page.goto(address.replace('[id]', documentId));
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    expect(await findFaults(page)).toEqual([]);
  });
}

for (const view of ['versions', 'versions/compare?from=1&to=2', 'versions/compare?view=side']) {
  test(`desk /desk/documents/[id]/${view}`, async ({ desk: { open: openAs } }) => {
    const rana = await openAs('reviewer', 'Rana Said');
    const by = rana.member;
    const document = await createDocument(db, { by, text: 'One thing.\n\nIt was so in 2023.' });
    const text = 'It was so in 2024.\n\nAnother thing.';
    await createVersion(db, { by, document, text });
    await rana.page.goto(`/desk/documents/${document.id}/${view}`);
    await expect(rana.page.getByRole('heading', { level: 1 })).toBeVisible();
    for (const summary of await rana.page.locator('main summary').all()) await summary.click();
    expect(await findFaults(rana.page)).toEqual([]);
  });
}

/** A claim that rests on two passages of a document, one altered and one missing in its second version. */
async function prepareChanged(by: Member) {
  const text = 'It was 480,000 in 2023.\n\nNobody was hurt.';
  const document = await createDocument(db, { by, text });
  const later = 'It was 460,000 in 2023.';
  const version = await createVersion(db, { by, document, text: later });
  const claim = await createClaim(db, { by });
  for (const [exact, words] of [
    ['It was 480,000 in 2023.', later],
    ['Nobody was hurt.'],
  ] as const) {
    const passage = await createPassage(db, { by, version: document.currentVersion, exact });
    await createEvidence(db, { by, claimId: claim.id, passageId: passage.id });
    await createPlacement(db, { passage, version, words });
    const place = { passageId: passage.id, versionId: version.id };
    await createReReview(db, { by, claimId: claim.id, ...place });
  }
  return document;
}

test('passages that changed, on the re-review list', async ({ desk: { open: openAs } }) => {
  const { member, page } = await openAs('reviewer', 'Rana Said');
  await prepareChanged(member);
  await page.goto('/desk/re-review');
  const settle = page.getByRole('button', { name: /^Still holds because/ });
  await settle.first().click();
  await expect(page.getByLabel('Why it still holds')).toBeVisible();
  expect(await findFaults(page)).toEqual([]);
});

test('passages that changed, beside the evidence', async ({ desk: { open: openAs } }) => {
  const { member, page } = await openAs('reviewer', 'Rana Said');
  await prepareChanged(member);
  await page.goto('/desk/claims/1');
  for (const summary of await page.locator('figure summary').all()) await summary.click();
  await expect(page.locator('figure del').first()).toBeVisible();
  expect(await findFaults(page)).toEqual([]);
});

test('passages that changed, while a place is chosen', async ({ desk: { open: openAs } }) => {
  const { member, page } = await openAs('reviewer', 'Rana Said');
  const document = await prepareChanged(member);
  await page.goto(`/desk/documents/${document.id}`);
  await page.getByRole('link', { name: /^Find by hand/ }).click();
  await expect(page).toHaveURL(/place=/);
  await expect(page.getByRole('region', { name: /^Choose/ })).toBeVisible();
  await page.locator('#document-text').focus();
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('button', { name: 'This is the passage' })).toBeVisible();
  expect(await findFaults(page)).toEqual([]);
});

test('panels, dialogs and forms that open', async ({ desk: { open: openAs } }) => {
  const rana = await openAs('reviewer', 'Rana Said');
  const jun = await openAs('reviewer', 'Jun Watanabe');
  const { document } = await prepareClaim(rana.member, jun.member, 'assessing');
  const { page } = rana;
  await page.goto('/desk/claims/1');
  await page.getByRole('button', { name: 'Attach evidence' }).click();
  await page.getByRole('button', { name: 'Discuss the claim' }).click();
  expect(await findFaults(page)).toEqual([]);
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.goto(`/desk/documents/${document.id}`);
  await page.locator('#document-text').focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('c');
  await expect(page.getByRole('dialog', { name: 'New claim' })).toBeVisible();
  expect(await findFaults(page)).toEqual([]);
});

test('sub-claims, what they come to, similar claims, and merging', async ({
  desk: { open: openAs },
}) => {
  const rana = await openAs('editor', 'Rana Said');
  const jun = await openAs('reviewer', 'Jun Watanabe');
  const { claim } = await prepareClaim(rana.member, jun.member, 'drafting');
  const { claim: other } = await prepareClaim(rana.member, jun.member, 'drafting');
  const { claim: twin } = await prepareClaim(rana.member, jun.member, 'drafting');
  await createThread(db, { by: jun.member, claimId: twin.id });
  const part = { partStart: 0, partEnd: 20, partExact: 'The harbour of Tamar' };
  const ends = { by: jun.member, parentId: claim.id, childId: other.id };
  await createSubclaim(db, { ...ends, ...part });
  const { page } = rana;
  await page.goto(`/desk/claims/${claim.number}`);
  await page.getByRole('button', { name: 'Tie a sub-claim' }).click();
  await page.getByRole('button', { name: `Edit the sub-claim #${other.number}` }).click();
  expect(await findFaults(page)).toEqual([]);
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.goto(`/desk/claims/${twin.number}`);
  await page.getByRole('button', { name: `Merge into #${claim.number}` }).click();
  expect(await findFaults(page)).toEqual([]);
  await page.getByRole('dialog').getByLabel('Reason').fill('The same statement.');
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /^Merge into/ })
    .click();
  await expect(page.getByRole('heading', { name: `From #${twin.number}` })).toBeVisible();
  expect(await findFaults(page)).toEqual([]);
});
