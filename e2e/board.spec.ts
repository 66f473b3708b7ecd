import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { db } from '@/lib/db';
import { createMember } from '@/prisma/factories';
import { moveClaim } from '@/prisma/publishing-factories';
import { board, narrow, told, wide } from './board-steps';
import { expect, test } from './fixtures';
import { prepareClaim } from './prepared-claims';

const column = (page: Page, state: string) =>
  page.locator(`section[aria-labelledby="state-${state.toLowerCase()}"]`);
const cardOf = (page: Page, statement: string) =>
  page.getByRole('article').filter({ hasText: statement });
const handle = (page: Page, number: number) =>
  page.getByRole('button', { name: `Move claim ${number}`, exact: true });

/** Presses the mouse on the card and carries it to the middle of a place that is there while it is held. */
async function carry(page: Page, statement: string, to: () => Promise<{ x: number; y: number }>) {
  const from = await cardOf(page, statement).boundingBox();
  if (!from) throw new Error('The card is nowhere.');
  await page.mouse.move(from.x + from.width / 2, from.y + from.height - 8);
  await page.mouse.down();
  await page.mouse.move(from.x + from.width / 2 + 10, from.y + from.height - 4, { steps: 3 });
  const { x, y } = await to();
  await page.mouse.move(x, y, { steps: 8 });
}

const middleOf = async (page: Page, state: string) => {
  const box = await column(page, state).boundingBox();
  if (!box) throw new Error(`There is no column ${state}.`);
  return { x: box.x + box.width / 2, y: box.y + 60 };
};

const stateOf = async (id: string) => (await db.claim.findUniqueOrThrow({ where: { id } })).state;

test('a card is carried by mouse, refused with the reason where it is, and what went well is undone', async ({
  desk,
}) => {
  const mara = await desk.open('reviewer', 'Mara Board', wide);
  const { page } = mara;
  const [claim] = await board(mara, ['Ships came.', 'Ships left.']);
  if (!claim) throw new Error('No claim.');

  await carry(page, 'Ships came.', () => middleOf(page, 'Researching'));
  await expect(column(page, 'Researching').getByText('Start research')).toBeVisible();
  await expect(column(page, 'Drafting').getByText('No step leads here from New.')).toBeVisible();
  await page.mouse.up();
  await expect(column(page, 'Researching').getByRole('article')).toContainText('Ships came.');
  await expect(told(page, `Claim ${claim.number} moved to Researching.`)).toBeVisible();
  await expect.poll(() => stateOf(claim.id)).toBe('researching');

  await carry(page, 'Ships came.', () => middleOf(page, 'Assessing'));
  const missing = 'It needs at least one piece of evidence, or two search records.';
  await expect(column(page, 'Assessing').getByText(missing)).toBeVisible();
  await page.mouse.up();
  await expect(column(page, 'Researching').getByRole('alert')).toHaveText(missing);
  expect(await stateOf(claim.id)).toBe('researching');

  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(told(page, 'Undone.')).toBeVisible();
  await expect(column(page, 'New').getByRole('article')).toHaveCount(2);
  expect(await stateOf(claim.id)).toBe('new');
});

test('the server that says no sends a card back that was shown in the next column', async ({
  desk,
  complaints,
}) => {
  complaints.tolerate(/ERR_FAILED/);
  const mara = await desk.open('reviewer', 'Mara Board', wide);
  const { page } = mara;
  const [claim] = await board(mara, ['Ships came.']);
  if (!claim) throw new Error('No claim.');
  await db.claim.update({
    where: { id: claim.id },
    data: { state: 'closed', closeReason: 'out_of_scope' },
  });
  // The board of somebody whom the news has not reached: it is asked nothing before the drop.
  await page.route('**/api/v1/claims/*/steps', (route) => route.abort());
  await handle(page, claim.number).focus();
  await page.keyboard.press('Space');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Space');
  const refusal = page.getByRole('listitem').filter({ hasText: 'Ships came.' }).getByRole('alert');
  await expect(refusal).toContainText('This step is for a member with the role');
  expect(await stateOf(claim.id)).toBe('closed');
});

for (const [name, options] of [
  ['1440', wide],
  ['390', narrow],
] as const) {
  test(`a card is carried by keys alone at ${name}, and put back with Escape`, async ({ desk }) => {
    const mara = await desk.open('reviewer', 'Mara Board', options);
    const { page } = mara;
    const [claim] = await board(mara, ['Ships came.']);
    if (!claim) throw new Error('No claim.');
    const { number } = claim;
    await handle(page, number).focus();
    await page.keyboard.press('Space');
    await expect(told(page, `Claim ${number} picked up in New.`)).toBeAttached();
    await page.keyboard.press('ArrowRight');
    await expect(told(page, 'Researching. Start research')).toBeAttached();
    await page.keyboard.press('ArrowRight');
    await expect(told(page, 'Assessing. No step leads here from New.')).toBeAttached();
    await page.keyboard.press('Escape');
    await expect(told(page, `Claim ${number} is back in New.`)).toBeAttached();
    expect(await stateOf(claim.id)).toBe('new');

    await handle(page, number).focus();
    await page.keyboard.press('Space');
    await page.keyboard.press('ArrowRight');
    await expect(told(page, 'Researching. Start research')).toBeAttached();
    await page.keyboard.press('Space');
    await expect(told(page, `Claim ${number} moved to Researching.`)).toBeVisible();
    await expect(column(page, 'Researching').getByRole('article')).toHaveCount(1);
    await expect(handle(page, number)).toBeFocused();
    expect(await stateOf(claim.id)).toBe('researching');
  });
}

test('nothing is wrong for assistive technology while a card is held', async ({ desk }) => {
  const mara = await desk.open('editor', 'Mara Board', wide);
  const [claim] = await board(mara, ['Ships came.', 'Ships left.']);
  await handle(mara.page, claim?.number ?? 0).focus();
  await mara.page.keyboard.press('Space');
  await expect(told(mara.page, 'picked up')).toBeAttached();
  // Another width would put the card back.
  for (const colorScheme of ['light', 'dark'] as const) {
    await mara.page.emulateMedia({ colorScheme });
    const { violations } = await new AxeBuilder({ page: mara.page })
      .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
      .analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
  }
  await mara.page.keyboard.press('Escape');
});

test('closing asks why, and the publication is where a drop on published leads', async ({
  desk,
}) => {
  const edo = await desk.open('editor', 'Edo Board', wide);
  const { page, member } = edo;
  const second = await createMember(db, { teamId: desk.teamId, name: 'Second' });
  const { claim } = await prepareClaim(member, second, 'drafting');
  await moveClaim(db, { claimId: claim.id, to: 'approval' });
  const [closing] = await board(edo, ['Ships are nice.']);
  if (!closing) throw new Error('No claim.');

  await page.getByRole('button', { name: `More about claim ${closing.number}` }).click();
  await page.getByRole('menuitem', { name: 'Closed' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('radio', { name: /Not checkable/ }).check();
  await dialog.getByRole('button', { name: 'Close claim' }).click();
  await expect(told(page, `Claim ${closing.number} moved to Closed.`)).toBeVisible();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(told(page, 'Undone.')).toBeVisible();
  expect(await stateOf(closing.id)).toBe('new');

  await carry(page, claim.statement, () => middleOf(page, 'Published'));
  await expect(column(page, 'Published').getByText('Leads to the publication.')).toBeVisible();
  await page.mouse.up();
  await expect(page).toHaveURL(new RegExp(`/desk/claims/${claim.number}#publishing$`));
  expect(await stateOf(claim.id)).toBe('approval');
});

test('a finger carries a card to the bar at the bottom of a narrow screen', async ({ desk }) => {
  const mara = await desk.open('reviewer', 'Mara Board', { ...narrow, hasTouch: true });
  const { page, context } = mara;
  const [claim] = await board(mara, ['Ships came.']);
  if (!claim) throw new Error('No claim.');
  const card = cardOf(page, 'Ships came.');
  await card.evaluate((element) => element.scrollIntoView({ block: 'center' }));
  const box = await card.boundingBox();
  if (!box) throw new Error('The card is nowhere.');
  const finger = await context.newCDPSession(page);
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', point?: { x: number; y: number }) =>
    finger.send('Input.dispatchTouchEvent', { type, touchPoints: point ? [point] : [] });
  const start = { x: box.x + 100, y: box.y + 50 };
  await touch('touchStart', start);
  // It rests before it carries: a moving finger scrolls.
  const place = page.getByText('Start research').filter({ visible: true });
  await expect(place).toBeVisible();
  const target = await place.boundingBox();
  if (!target) throw new Error('There is no place for it.');
  const goal = { x: target.x + 20, y: target.y + target.height / 2 };
  for (const part of [0.25, 0.5, 0.75, 1]) {
    const x = start.x + (goal.x - start.x) * part;
    const y = start.y + (goal.y - start.y) * part;
    await touch('touchMove', { x, y });
  }
  await touch('touchEnd');
  await expect(told(page, `Claim ${claim.number} moved to Researching.`)).toBeVisible();
  expect(await stateOf(claim.id)).toBe('researching');
});
