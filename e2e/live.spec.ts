import type { Locator, Page } from '@playwright/test';
import { db } from '@/lib/db';
import { createClaim, createDocument, createEvidence, createPassage } from '@/prisma/factories';
import { createThread, moveClaim } from '@/prisma/publishing-factories';
import { ApiClient, expectStatus } from './api-client';
import { assess, attachSelection, selectWords } from './desk-steps';
import { findFaults } from './find-faults';
import { expect, type Person, signIn, test } from './fixtures';

const statement = 'The ferry carries a million people.';
const text = `The ferry carried a million people in 2024.

The operator counted nine hundred thousand tickets.

${Array.from({ length: 30 }, (_, index) => `On day ${index + 1} it sailed as planned.`).join('\n\n')}`;

/** A claim that is discussed, and a document that speaks of it. */
async function setTable({ member: by }: Person) {
  const document = await createDocument(db, { by, text, title: 'Ferry figures' });
  const claim = await createClaim(db, { by, statement });
  const thread = await createThread(db, { by, claimId: claim.id, body: 'In which year?' });
  return { claim, document, thread };
}

const here = (page: Page, name: string) =>
  page.getByRole('img', { name: new RegExp(`^Also here: .*${name}`) });
const evidenceOf = (page: Page, number: number) =>
  page.getByRole('figure', { name: `Evidence ${number}`, exact: true });
const notice = (page: Page, words: string) => page.getByRole('status').filter({ hasText: words });

/** Where on the screen something stands; the text that a person looks at must not move. */
async function heightOf(thing: Locator): Promise<number> {
  const box = await thing.boundingBox();
  if (!box) throw new Error('It is not on the screen.');
  return Math.round(box.y);
}

/** How long after `begun` somebody saw it; for the report, decides nothing. */
function note(what: string, begun: number): void {
  test.info().annotations.push({ type: what, description: `${Date.now() - begun} ms` });
}

test('two people see each other’s evidence at once, and that the other is there', async ({
  desk,
}) => {
  const mara = await desk.open('reviewer', 'Mara Lind');
  const jonas = await desk.open('reviewer', 'Jonas Berg');
  const { claim, document } = await setTable(mara);
  await mara.page.goto(`/desk/claims/${claim.number}`);
  await jonas.page.goto(`/desk/documents/${document.id}`);

  await selectWords(jonas.page, 'The ferry carried a million people in 2024.');
  const reason = { supports: 'The operator says so.', contradicts: 'It counts tickets.' };
  let begun = Date.now();
  await attachSelection(jonas.page, {
    claim: 'ferry',
    stance: 'supports',
    reason: reason.supports,
  });
  await expect(evidenceOf(mara.page, 1)).toContainText(reason.supports);
  note('from the dialog to the other screen', begun);

  await jonas.page.goto(`/desk/claims/${claim.number}`);
  await expect(here(mara.page, 'Jonas Berg')).toBeVisible();
  await expect(here(jonas.page, 'Mara Lind')).toBeVisible();
  await mara.page.goto(`/desk/documents/${document.id}`);
  await expect(here(jonas.page, 'Mara Lind')).toBeHidden();
  await selectWords(mara.page, 'The operator counted nine hundred thousand tickets.');
  begun = Date.now();
  await attachSelection(mara.page, {
    ...{ claim: 'ferry', stance: 'contradicts', reason: reason.contradicts },
  });
  await expect(evidenceOf(jonas.page, 2)).toContainText(reason.contradicts);
  note('from the dialog to the other screen, back', begun);
  expect(await findFaults(jonas.page)).toEqual([]);
});

test('what three people do meets a half-typed comment, and neither loses nor moves it', async ({
  desk,
  playwright,
  baseURL,
}) => {
  const mara = await desk.open('reviewer', 'Mara Lind');
  const jonas = await desk.open('reviewer', 'Jonas Berg');
  const ines = await desk.open('editor', 'Ines Roth');
  const { claim, document, thread } = await setTable(mara);
  const path = `/desk/claims/${claim.number}`;
  for (const { page } of [mara, jonas]) await page.goto(path);
  const { page } = mara;
  await page.getByRole('button', { name: 'Reply', exact: true }).click();
  const reply = page.getByLabel('Your reply');
  await reply.pressSequentially('In the second y');
  await expect(jonas.page.getByText('Mara Lind is typing a comment')).toBeVisible();

  const api = await ApiClient.of(playwright.request, baseURL, ines.member);
  await reply.evaluate((field) => field.scrollIntoView({ block: 'center', behavior: 'instant' }));
  const height = await heightOf(reply);
  const begun = Date.now();
  const attached = await api.post(`/claims/${claim.id}/evidence`, {
    ...{ documentId: document.id, quote: { exact: 'On day 1 it sailed as planned.' } },
    ...{ stance: 'context', reason: 'It sailed at all.' },
  });
  expectStatus(attached, 201);
  const evidence = page.getByRole('region', { name: 'Evidence', exact: true });
  await expect(evidence.getByText('It sailed at all.')).toBeVisible();
  note('from the request to a screen that is typed on', begun);
  const commented = await api.post(`/threads/${thread.id}/comments`, { body: 'In 2024, it says.' });
  expectStatus(commented, 201);
  await expect(page.getByText('In 2024, it says.')).toBeVisible();
  await expect(reply).toBeFocused();
  expect(Math.abs((await heightOf(reply)) - height)).toBeLessThanOrEqual(2);
  await page.keyboard.type('ear.');
  await expect(reply).toHaveValue('In the second year.');
  await page.locator('form').filter({ has: reply }).getByRole('button', { name: 'Reply' }).click();
  await expect(jonas.page.getByText('In the second year.')).toBeVisible();
  await expect(jonas.page.getByText('Mara Lind is typing a comment')).toBeHidden();
});

test('what arrives above is said and leads there, and what is read stays in its place', async ({
  desk,
  playwright,
  baseURL,
}) => {
  const mara = await desk.open('reviewer', 'Mara Lind', { viewport: { width: 1280, height: 500 } });
  const ines = await desk.open('editor', 'Ines Roth');
  const { claim, document } = await setTable(mara);
  const { page } = mara;
  await page.goto(`/desk/claims/${claim.number}`);
  const history = page.getByRole('heading', { name: 'History' });
  await history.evaluate((heading) => heading.scrollIntoView({ block: 'start' }));
  const height = await heightOf(history);
  const api = await ApiClient.of(playwright.request, baseURL, ines.member);
  const attached = await api.post(`/claims/${claim.id}/evidence`, {
    ...{ documentId: document.id, quote: { exact: 'On day 1 it sailed as planned.' } },
    ...{ stance: 'supports', reason: 'It sailed at all.' },
  });
  expectStatus(attached, 201);
  const hint = page.getByRole('button', { name: '1 new above' });
  await expect(hint).toBeVisible();
  expect(Math.abs((await heightOf(history)) - height)).toBeLessThanOrEqual(2);
  await hint.click();
  const evidence = page.getByRole('region', { name: 'Evidence', exact: true });
  await expect(evidence.getByText('It sailed at all.')).toBeInViewport();
  await expect(hint).toBeHidden();
  expect(await findFaults(page)).toEqual([]);
});

test('a line that is cut says so, and catches up with everything that happened', async ({
  desk,
  playwright,
  baseURL,
  complaints,
}) => {
  complaints.tolerate(/ERR_INTERNET_DISCONNECTED|Failed to fetch/);
  const mara = await desk.open('reviewer', 'Mara Lind');
  const jonas = await desk.open('reviewer', 'Jonas Berg');
  const { claim, thread } = await setTable(mara);
  const { page, context } = mara;
  await page.goto(`/desk/claims/${claim.number}`);
  const api = await ApiClient.of(playwright.request, baseURL, jonas.member);
  const comment = async (body: string) =>
    expectStatus(await api.post(`/threads/${thread.id}/comments`, { body }), 201);
  await comment('While the line stands.');
  await expect(page.getByText('While the line stands.')).toBeVisible();
  await page.getByRole('button', { name: 'Reply', exact: true }).click();
  const reply = page.getByLabel('Your reply');
  await context.setOffline(true);
  await expect(notice(page, 'Connection lost')).toBeVisible();
  await reply.fill('Typed on the train.');
  for (const nth of ['first', 'second', 'third']) await comment(`The ${nth} in the tunnel.`);
  await context.setOffline(false);
  await expect(notice(page, 'Connected again')).toBeVisible();
  for (const nth of ['first', 'second', 'third']) {
    await expect(page.getByText(`The ${nth} in the tunnel.`)).toHaveCount(1);
  }
  await expect(notice(page, 'Connected again')).toBeHidden();
  await expect(reply).toHaveValue('Typed on the train.');
});

test('an assessment that is given is told, and what it says is not', async ({ desk }) => {
  const mara = await desk.open('reviewer', 'Mara Lind');
  const jonas = await desk.open('reviewer', 'Jonas Berg');
  const { claim, document } = await setTable(mara);
  const passage = await createPassage(db, {
    ...{ by: mara.member, version: document.currentVersion },
    exact: 'The ferry carried a million people in 2024.',
  });
  await createEvidence(db, { by: mara.member, claimId: claim.id, passageId: passage.id });
  await moveClaim(db, { claimId: claim.id, to: 'assessing' });
  for (const { page } of [mara, jonas]) await page.goto(`/desk/claims/${claim.number}`);
  await expect(mara.page.getByText('0 of 2', { exact: true })).toBeVisible();
  const secret = 'Because the tickets were counted twice.';
  await assess(jonas.page, { rating: 'Mostly false', confidence: '83', reasoning: secret });
  await expect(mara.page.getByText('1 of 2', { exact: true })).toBeVisible();
  await expect(mara.page.getByText('What they say stays hidden')).toBeVisible();
  expect(await mara.page.content()).not.toContain(secret);
});

test('board, list of work and inbox follow', async ({ desk, playwright, baseURL }) => {
  const mara = await desk.open('reviewer', 'Mara Lind');
  const jonas = await desk.open('reviewer', 'Jonas Berg');
  const ines = await desk.open('editor', 'Ines Roth');
  const { claim, thread } = await setTable(mara);
  await mara.page.goto('/desk/inbox');
  await jonas.page.goto('/desk');
  await ines.page.goto('/desk/claims');
  const api = await ApiClient.of(playwright.request, baseURL, ines.member);
  expectStatus(await api.post(`/claims/${claim.id}/transitions`, { to: 'researching' }), 200);
  const column = ines.page.locator('section[aria-labelledby="state-researching"]');
  await expect(column.getByRole('article')).toContainText(statement);
  const assigned = await api.put(`/claims/${claim.id}/assignees/${jonas.member.userId}`, {});
  expect(assigned.status).toBeLessThan(300);
  await expect(jonas.page.getByRole('main').getByText(statement).first()).toBeVisible();
  const body = `Which pier, [@Mara Lind](mention:${mara.member.userId})?`;
  expectStatus(await api.post(`/threads/${thread.id}/comments`, { body }), 201);
  await expect(mara.page.getByRole('region', { name: statement })).toContainText('Ines Roth');
  await expect(mara.page.getByText('Which pier')).toBeVisible();
});

test('a session that ends closes the line, says so, and loses nothing', async ({
  desk,
  playwright,
  baseURL,
  complaints,
}) => {
  complaints.tolerate(/status of 401/);
  const mara = await desk.open('reviewer', 'Mara Lind');
  const jonas = await desk.open('reviewer', 'Jonas Berg');
  const { claim, thread } = await setTable(mara);
  const { page, context, member } = mara;
  const path = `/desk/claims/${claim.number}`;
  await page.goto(path);
  await page.getByRole('button', { name: 'Reply', exact: true }).click();
  const reply = page.getByLabel('Your reply');
  await reply.fill('Not sent yet.');
  await expect(page.getByText('Draft saved')).toBeVisible();
  const { userId } = member;
  await db.session.updateMany({ where: { userId }, data: { revokedAt: new Date() } });
  const api = await ApiClient.of(playwright.request, baseURL, jonas.member);
  const comment = { body: 'Not for who is signed out.' };
  expectStatus(await api.post(`/threads/${thread.id}/comments`, comment), 201);
  const ended = notice(page, 'You are signed out.');
  await expect(ended).toBeVisible();
  await expect(reply).toHaveValue('Not sent yet.');
  await expect(ended.getByRole('link', { name: 'Sign in again' })).toHaveAttribute(
    'href',
    `/sign-in?next=${encodeURIComponent(path)}`,
  );
  await signIn(context, member, String(baseURL));
  await page.goto(path);
  await expect(page.getByText('Not for who is signed out.')).toBeVisible();
  await page.getByRole('button', { name: 'Reply', exact: true }).click();
  await expect(page.getByLabel('Your reply')).toHaveValue('Not sent yet.');
});
