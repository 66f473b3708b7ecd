import type { Locator, Page } from '@playwright/test';
import { db } from '@/lib/db';
import { createClaim } from '@/prisma/factories';
import { createThread } from '@/prisma/publishing-factories';
import { findFaults } from './find-faults';
import { expect, type Person, signIn, test } from './fixtures';
import { prepareClaim } from './prepared-claims';

/** A claim with a thread that can be answered. */
async function discussed({ member: by }: Person) {
  const claim = await createClaim(db, { by, statement: 'The ferry carries a million people.' });
  const thread = await createThread(db, { by, claimId: claim.id, body: 'In which year?' });
  return { ...claim, threadId: thread.id };
}

/** The form for an answer, opened. */
async function openReply(page: Page, number: number): Promise<Locator> {
  await page.goto(`/desk/claims/${number}`);
  await page.getByRole('button', { name: 'Reply', exact: true }).click();
  return page.getByLabel('Your reply');
}

const drafts = ({ member: { userId } }: Person) => db.draft.findMany({ where: { userId } });

test('a reload in the middle of a comment loses nothing, and sending it leaves no draft', async ({
  desk,
}) => {
  const mara = await desk.open('reviewer', 'Mara Lind');
  const { page } = mara;
  const { number } = await discussed(mara);
  const words = 'In the second year, and the third is not';
  await (await openReply(page, number)).pressSequentially(words);
  // At once: nothing has been sent to the server yet.
  await page.reload();
  await expect(page.getByText('Draft waits here')).toBeVisible();
  const reply = await openReply(page, number);
  await expect(reply).toHaveValue(words);
  await expect(page.getByText(/^Draft from \d\d:\d\d restored/)).toBeVisible();
  expect(await findFaults(page)).toEqual([]);
  await reply.pressSequentially(' counted.');
  const form = page.locator('form').filter({ has: reply });
  await form.getByRole('button', { name: 'Reply' }).click();
  await expect(page.getByText(`${words} counted.`)).toBeVisible();
  await expect.poll(() => drafts(mara)).toEqual([]);
  await expect(await openReply(page, number)).toHaveValue('');
});

test('a page that is killed loses nothing, not even on another device', async ({
  desk,
  openBrowser,
}) => {
  const mara = await desk.open('reviewer', 'Mara Lind');
  const { number } = await discussed(mara);
  await (await openReply(mara.page, number)).fill('Half a thought about');
  await expect(mara.page.getByText('Draft saved')).toBeVisible();
  await mara.context.close();
  const elsewhere = await (await openBrowser(mara.member)).newPage();
  await elsewhere.goto(`/desk/claims/${number}`);
  await elsewhere.getByRole('button', { name: 'Reply', exact: true }).click();
  const reply = elsewhere.getByLabel('Your reply');
  await expect(reply).toHaveValue('Half a thought about');
  await elsewhere.getByRole('button', { name: 'Discard' }).click();
  await expect(reply).toHaveValue('');
  await expect.poll(() => drafts(mara)).toEqual([]);
  await elsewhere.getByRole('button', { name: 'Bring it back' }).click();
  await expect(reply).toHaveValue('Half a thought about');
});

test('an expired session keeps the text, and it is there after signing in again', async ({
  desk,
  complaints,
  baseURL,
}) => {
  complaints.tolerate(/status of 401/);
  const mara = await desk.open('reviewer', 'Mara Lind');
  const { page, context, member } = mara;
  const { number } = await discussed(mara);
  const reply = await openReply(page, number);
  await context.clearCookies();
  await reply.fill('Written after the session had ended.');
  await expect(
    page.getByText('You are signed out. Your text is kept on this device.'),
  ).toBeVisible();
  await expect(page.getByRole('link', { name: 'Sign in again' })).toHaveAttribute(
    'href',
    new RegExp(`next=%2Fdesk%2Fclaims%2F${number}`),
  );
  expect(await drafts(mara)).toEqual([]);
  await signIn(context, member, String(baseURL));
  await expect(await openReply(page, number)).toHaveValue('Written after the session had ended.');
  await expect.poll(async () => (await drafts(mara)).length).toBe(1);
});

test('nobody else sees it, not even in the same browser', async ({ desk, baseURL }) => {
  const mara = await desk.open('reviewer', 'Mara Lind');
  const jonas = await desk.open('reviewer', 'Jonas Berg');
  const { number, threadId } = await discussed(mara);
  await (await openReply(mara.page, number)).fill('For my eyes only.');
  await expect(mara.page.getByText('Draft saved')).toBeVisible();
  await expect(await openReply(jonas.page, number)).toHaveValue('');
  const answer = await jonas.page.request.get('/api/v1/drafts');
  expect(await answer.json()).toEqual({ items: [], nextCursor: null });
  expect((await jonas.page.request.get(`/api/v1/drafts/comment:${threadId}`)).status()).toBe(404);
  await mara.context.clearCookies();
  await signIn(mara.context, jonas.member, String(baseURL));
  await expect(await openReply(mara.page, number)).toHaveValue('');
  expect(await drafts(jonas)).toEqual([]);
});

test('of two tabs the newer text wins, and the other can be had back', async ({ desk }) => {
  const mara = await desk.open('reviewer', 'Mara Lind');
  const { number } = await discussed(mara);
  const first = await openReply(mara.page, number);
  await first.fill('The older words.');
  await expect(mara.page.getByText('Draft saved')).toBeVisible();
  const tab = await mara.context.newPage();
  await tab.goto(`/desk/claims/${number}`);
  await tab.getByRole('button', { name: 'Reply', exact: true }).click();
  const second = tab.getByLabel('Your reply');
  await expect(second).toHaveValue('The older words.');
  await second.fill('The newer words.');
  await expect(first).toHaveValue('The newer words.');
  await mara.page.getByRole('button', { name: 'Show the other text' }).click();
  await expect(first).toHaveValue('The older words.');
});

const verdictForm = (page: Page) => page.getByRole('form', { name: 'Verdict' });
const field = (form: Locator, name: string) => form.getByRole('textbox', { name });

test('two people at one verdict: the second save is refused and both texts stay', async ({
  desk,
  complaints,
}) => {
  complaints.tolerate(/status of 409/);
  const mara = await desk.open('reviewer', 'Mara Lind');
  const jonas = await desk.open('reviewer', 'Jonas Berg');
  const { claim } = await prepareClaim(mara.member, jonas.member, 'drafting');
  for (const { page } of [mara, jonas]) await page.goto(`/desk/claims/${claim.number}`);
  const mine = verdictForm(mara.page);
  await field(mine, 'Summary').fill('Mara counts four million.');
  await field(mine, 'What would change').fill('A customs count.');
  await mine.getByRole('spinbutton', { name: 'Confidence' }).fill('33');
  const theirs = verdictForm(jonas.page);
  await field(theirs, 'Summary').fill('Jonas counts three million.');
  await theirs.getByRole('button', { name: 'Save verdict' }).click();
  const verdict = () => db.verdict.findUniqueOrThrow({ where: { claimId: claim.id } });
  await expect.poll(async () => (await verdict()).summary).toBe('Jonas counts three million.');
  // The page is made anew under what is typed: it shows the other text and takes nothing from this one.
  const meanwhile = mine.getByRole('status').filter({ hasText: 'Your text stays in the form' });
  await expect(meanwhile).toContainText('Jonas Berg saved the verdict while you were writing');
  await expect(field(mine, 'Summary')).toHaveValue('Mara counts four million.');
  await mine.getByRole('button', { name: 'Save verdict' }).click();
  const conflict = mine.getByRole('status').filter({ hasText: 'Nothing was replaced' });
  await expect(conflict).toContainText('Jonas Berg saved the verdict while you were writing');
  await expect(conflict.getByRole('listitem', { name: 'Summary' })).toContainText('Jonas');
  await expect(field(mine, 'Summary')).toHaveValue('Mara counts four million.');
  await expect(mine.getByRole('spinbutton', { name: 'Confidence' })).toHaveValue('33');
  expect((await verdict()).summary).toBe('Jonas counts three million.');
  expect(await findFaults(mara.page)).toEqual([]);

  await mara.page.setViewportSize({ width: 1280, height: 800 });
  await expect.poll(async () => (await drafts(mara)).length).toBe(1);
  await mara.page.reload();
  await expect(field(mine, 'Summary')).toHaveValue('Mara counts four million.');
  await mine.getByRole('button', { name: 'Summary: Theirs' }).click();
  await expect(field(mine, 'Summary')).toHaveValue('Jonas counts three million.');
  await expect(field(mine, 'What would change')).toHaveValue('A customs count.');
  await mine.getByRole('button', { name: 'Save verdict' }).click();
  await expect(conflict).toBeVisible();
  await mine.getByRole('button', { name: 'Save mine over theirs' }).click();
  await expect.poll(verdict).toMatchObject({
    summary: 'Jonas counts three million.',
    wouldChange: 'A customs count.',
    confidence: 33,
  });
  await expect(conflict).toBeHidden();
  await expect.poll(() => drafts(mara)).toEqual([]);
  // Jonas has typed nothing since he saved: his form follows.
  await expect(field(theirs, 'What would change')).toHaveValue('A customs count.');
  await expect(theirs.getByText('saved the verdict while you were writing')).toHaveCount(0);
});

const day = (date: string) => new Date(`2026-03-${date}T09:30:00Z`);

test('a story is scrubbed by the keyboard, and by links', async ({ desk }) => {
  const mara = await desk.open('reviewer', 'Mara Lind');
  const { page, member } = mara;
  const { id: claimId, number, threadId } = await discussed(mara);
  const { teamId, userId: actorId } = member;
  const event = (at: Date, action: string, kind: string, id: string, after: object) => ({
    ...{ teamId, actorId, actorKind: 'member', action, subjectKind: kind, subjectId: id },
    ...{ claimId, at, after },
  });
  await db.auditEvent.createMany({
    data: [
      event(day('01'), 'claim.created', 'claim', claimId, {}),
      event(day('03'), 'thread.opened', 'thread', threadId, {}),
      event(day('04'), 'claim.moved', 'claim', claimId, { state: 'researching' }),
      event(day('08'), 'thread.resolved', 'thread', threadId, {
        outcome: 'The second year.',
        because: 'The report says so.',
      }),
    ],
  });
  await page.goto(`/desk/claims/${number}`);
  await page.getByRole('link', { name: 'The whole story, day by day' }).click();
  const slider = page.getByRole('slider', { name: 'Day' });
  const standing = page.getByRole('region', { name: /How it stood/ });
  await expect(standing).toContainText('Researching');
  await expect(
    page.getByText('decided: The second year – because: The report says so.'),
  ).toBeVisible();
  expect(await findFaults(page)).toEqual([]);
  await slider.press('ArrowLeft');
  await expect(page).toHaveURL(/day=2026-03-04/);
  await expect(page.getByRole('region', { name: 'Not there yet on' })).toContainText('decided');
  await slider.press('Home');
  await expect(page).toHaveURL(/day=2026-03-01/);
  await expect(slider).toHaveAttribute('aria-valuetext', /^1\s+March\s+2026$/);
  await expect(standing).toContainText('New');
  await page.getByRole('link', { name: 'Day after' }).click();
  await expect(page).toHaveURL(/day=2026-03-03/);
  await expect(page.getByText('opened a thread about the claim')).toBeVisible();
});
