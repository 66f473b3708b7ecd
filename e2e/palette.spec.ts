import type { Page } from '@playwright/test';
import { db } from '@/lib/db';
import { createClaim, createDocument } from '@/prisma/factories';
import { createThread } from '@/prisma/publishing-factories';
import { findFaults } from './find-faults';
import { expect, test } from './fixtures';
import { prepareClaim } from './prepared-claims';

const palette = (page: Page) => page.getByRole('dialog', { name: 'Search, go to or do' });
const field = (page: Page) => palette(page).getByRole('combobox');
const options = (page: Page) => palette(page).getByRole('option');
const keys = (page: Page) => page.getByRole('dialog', { name: 'Keys', exact: true });

/** Opens the palette by its key and says what is wanted; `fits` is the row that is then the first. */
async function ask(page: Page, words: string, fits: RegExp) {
  await page.keyboard.press('Control+k');
  await expect(field(page)).toBeFocused();
  await page.keyboard.type(words);
  await expect(options(page).and(page.locator('[aria-selected=true]'))).toHaveText(fits);
}

test('by keys alone: to a claim by its number and by words, to a document, a topic and a screen', async ({
  desk,
}) => {
  const { member, page } = await desk.open('reviewer', 'Rana Said');
  const first = await createClaim(db, { by: member, statement: 'Ships came.' });
  await createClaim(db, { by: member, statement: 'The harbour froze over.' });
  await createDocument(db, { by: member, title: 'Yearbook of the harbour' });
  const topic = { teamId: desk.teamId, slug: 'seafaring', name: 'Seafaring' };
  await db.topic.create({ data: { ...topic, claims: { create: { claimId: first.id } } } });

  await page.goto('/desk/settings/tokens');
  await page.keyboard.press('Control+k');
  // Who types quickly does not wait for the server.
  await page.keyboard.type('#2\n');
  await expect(page).toHaveURL(/\/desk\/claims\/2$/);
  await expect(page.getByRole('heading', { level: 1, name: '#2' })).toBeVisible();
  await ask(page, 'ships', /^Ships came\.#1 · New$/);
  await expect(options(page).locator('mark')).toHaveText('Ships');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: '#1' })).toBeVisible();
  await ask(page, 'yearbook', /^Yearbook of the harbour/);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: /Yearbook/ })).toBeVisible();
  await ask(page, 'seafa', /^Seafaring$/);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/desk\/claims\?topic=seafaring$/);
  await ask(page, 'matr', /^Matrix/);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Who says what' })).toBeVisible();

  // What was open last comes first while the field is empty.
  await page.keyboard.press('Control+k');
  const recent = palette(page).getByRole('group', { name: 'Recent' }).getByRole('option');
  await expect(recent).toHaveText([
    /^Yearbook of the harbour/,
    /^Ships came\.#1$/,
    /^The harbour froze over\.#2$/,
  ]);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: '#1' })).toBeVisible();
  await page.keyboard.press('g');
  await page.keyboard.press('d');
  await expect(page.getByRole('heading', { level: 1, name: 'Documents' })).toBeVisible();
});

test('what is open is acted on, by those who may', async ({ desk }) => {
  const { member, page } = await desk.open('reviewer', 'Rana Said');
  const { id } = await createClaim(db, { by: member, statement: 'Ships came.' });
  await page.goto('/desk/claims/1');
  await ask(page, 'assign', /^Assign to me$/);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('status').filter({ hasText: 'Assigned to you.' })).toBeVisible();
  await expect(palette(page)).toBeHidden();
  expect(await db.assignment.count({ where: { claimId: id, userId: member.userId } })).toBe(1);
  await page.getByRole('button', { name: 'Undo' }).press('Enter');
  await expect(page.getByRole('status').filter({ hasText: 'Undone.' })).toBeVisible();
  await ask(page, 'start res', /^Start research$/);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'Ask for assessments' })).toBeVisible();
  expect((await db.claim.findUniqueOrThrow({ where: { id } })).state).toBe('researching');
  await ask(page, 'thread', /^Open a thread$/);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('textbox', { name: 'What about this claim' })).toBeFocused();
  await page.goto('/desk/claims/1');
  await ask(page, 'watch', /^Watch$/);
  await page.keyboard.press('Enter');
  await expect(page.getByText('You watch it now.')).toBeAttached();
  expect(await db.watch.count({ where: { userId: member.userId, targetId: id } })).toBe(1);

  const observer = await desk.open('observer', 'Ovid Only');
  await observer.page.goto('/desk/claims/1');
  await observer.page.keyboard.press('Control+k');
  await expect(options(observer.page).filter({ hasText: 'Story of this claim' })).toBeVisible();
  const offered = (await options(observer.page).allTextContents()).join('\n');
  expect(offered).not.toMatch(/Assign to me|Start research|thread$|New claim|Import|Close claim/m);
});

test('the palette says when nothing fits and when the server cannot be reached, and gives the focus back', async ({
  desk,
  complaints,
}) => {
  complaints.tolerate(/ERR_INTERNET_DISCONNECTED|Failed to (load|fetch)/);
  const { page, context } = await desk.open('reviewer', 'Rana Said');
  await page.goto('/desk/documents');
  const button = page.getByRole('button', { name: 'Search, go to or do' });
  await button.focus();
  await page.keyboard.press('Enter');
  await page.keyboard.type('qqqq');
  await expect(palette(page).getByText('Nothing fits “qqqq”.')).toBeVisible();
  await context.setOffline(true);
  await page.keyboard.type('q');
  await expect(palette(page).getByText('The server cannot be reached.')).toBeVisible();
  await page.keyboard.press('Control+a');
  await page.keyboard.type('matrix');
  await expect(options(page).first()).toHaveText(/^Matrix/);
  await context.setOffline(false);
  await page.keyboard.press('Escape');
  await expect(palette(page)).toBeHidden();
  await expect(button).toBeFocused();
});

const everywhere = [
  ...['palette', 'keys', 'goWork', 'goInbox', 'goBoard', 'goClaims', 'goDocuments', 'goMatrix'],
  ...['goReReview', 'goTips'],
];
const rows = ['listNext', 'listPrevious', 'listOpen'];
const boxes = ['listSelect', 'listSelectNext', 'listSelectPrevious'];

test('? lists exactly the keys that work where it is pressed', async ({ desk }) => {
  const { member, page } = await desk.open('reviewer', 'Rana Said');
  const second = await desk.open('reviewer', 'Jun Watanabe');
  const { document } = await prepareClaim(member, second.member, 'researching');
  const marking = ['readerExtend', 'readerStart', 'readerVerbs'];
  const marks = ['readerClaim', 'readerEvidence', 'readerDiscuss'];
  const screens: [address: string, names: string[]][] = [
    ['/desk/insights', []],
    ['/desk/claims', [...rows, ...boxes, 'boardLift', 'boardCarry', 'boardPutBack']],
    ['/desk/claims?view=table', [...rows, ...boxes]],
    ['/desk/matrix', [...rows, 'matrixMove', 'matrixEnds', 'matrixOpen']],
    [
      `/desk/documents/${document.id}`,
      ['readerSentence', 'readerBlock', ...marking, ...marks, 'readerFold', 'readerClose'],
    ],
    ['/desk/claims/1', [...rows, 'wordsChoose', 'wordsExtend', 'wordsDiscuss']],
  ];
  for (const [address, names] of screens) {
    await page.goto(address);
    await page.keyboard.press('?');
    await expect(keys(page)).toBeVisible();
    const listed = await keys(page)
      .locator('[data-shortcut]')
      .evaluateAll((all) => all.map((one) => (one as HTMLElement).dataset.shortcut));
    expect(listed.toSorted(), address).toEqual([...everywhere, ...names].toSorted());
    await page.keyboard.press('Escape');
    await expect(keys(page)).toBeHidden();
  }
});

test('j and k lead through every list', async ({ desk }) => {
  const { member, page } = await desk.open('admin', 'Rana Said');
  const second = await desk.open('reviewer', 'Jun Watanabe');
  const { claim } = await prepareClaim(member, second.member, 'researching');
  await createThread(db, { by: member, claimId: claim.id });
  await createClaim(db, { by: member, statement: 'Ships came.' });
  await db.assignment.createMany({
    data: (await db.claim.findMany({ where: { teamId: desk.teamId } })).map(({ id: claimId }) => ({
      ...{ claimId, userId: member.userId, assignedById: member.userId },
    })),
  });
  const lists: [address: string, first: RegExp, second: RegExp][] = [
    ['/desk', /./, /./],
    ['/desk/claims', /Ships came/, /harbour of Tamar/],
    ['/desk/claims?view=table&sort=number', /Ships came/, /harbour of Tamar/],
    ['/desk/documents', /Yearbook/, /Two counts/],
    ['/desk/matrix', /harbour of Tamar/, /./],
    ['/desk/settings/people', /Jun Watanabe|Rana Said/, /Jun Watanabe|Rana Said/],
    ['/desk/claims/1', /four million tonnes in 2024/, /union disputes/],
    ['/desk/settings/ratings', /./, /./],
  ];
  for (const [address, first, next] of lists) {
    await test.step(address, async () => {
      await page.goto(address);
      const focused = page.locator(':focus');
      await page.keyboard.press('j');
      await expect(focused).toHaveText(first);
      await expect(focused).toBeInViewport();
      const begin = await focused.elementHandle();
      await page.keyboard.press('j');
      await expect(focused).toHaveText(next);
      await page.keyboard.press('k');
      expect(await begin?.evaluate((element) => element === document.activeElement)).toBe(true);
    });
  }
  await page.goto('/desk/claims/1');
  await page.keyboard.press('j');
  await page.keyboard.press('Enter');
  await expect(page.locator('#document-text')).toBeVisible();
});

test('no key fires while somebody types, and those of one character can be switched off', async ({
  desk,
}) => {
  const { member, page } = await desk.open('reviewer', 'Rana Said');
  await createClaim(db, { by: member, statement: 'Ships came.' });
  await page.goto('/desk/claims/1');
  await page.getByRole('button', { name: 'Discuss the claim' }).press('Enter');
  const comment = page.getByRole('textbox', { name: 'What about this claim' });
  await expect(comment).toBeFocused();
  await page.keyboard.type('gi j k x? gb');
  await page.keyboard.press('Control+k');
  await expect(comment).toBeFocused();
  await expect(comment).toHaveValue('gi j k x? gb');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(page).toHaveURL(/\/desk\/claims\/1$/);

  await page.goto('/desk/claims?view=table');
  await page.keyboard.press('?');
  await keys(page).getByLabel('Keys of one character').press('Space');
  await expect(keys(page).locator('[data-shortcut=listNext]')).toHaveCount(0);
  await page.keyboard.press('Escape');
  await expect(keys(page)).toBeHidden();
  await page.goto('/desk/claims?view=table');
  for (const key of ['j', 'g', 'i', '?']) await page.keyboard.press(key);
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(page).toHaveURL(/view=table$/);
  expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('BODY');
  // The palette leads to the list, and so to the switch.
  await ask(page, 'list the keys', /^List the keys/);
  await page.keyboard.press('Enter');
  await keys(page).getByLabel('Keys of one character').press('Space');
  await expect(keys(page).locator('[data-shortcut=listNext]')).toHaveCount(1);
});

test('the palette and the list of keys are accessible, on a phone too', async ({ desk }) => {
  const { member, page } = await desk.open('reviewer', 'Rana Said');
  await createClaim(db, { by: member, statement: 'Ships came.' });
  await page.goto('/desk/claims/1');
  await ask(page, 's', /./);
  await expect(options(page).filter({ hasText: 'Ships came.' })).toBeVisible();
  expect(await findFaults(page)).toEqual([]);
  const box = await palette(page).boundingBox();
  expect(box).toMatchObject({ x: 0, width: 390 });
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Search, go to or do' }).click();
  await expect(field(page)).toBeFocused();
  await options(page).filter({ hasText: 'List the keys' }).click();
  await expect(keys(page)).toBeVisible();
  expect(await findFaults(page)).toEqual([]);
});
