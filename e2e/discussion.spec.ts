import type { Page } from '@playwright/test';
import { db } from '@/lib/db';
import { createClaim, createDocument, createMember, createPassage } from '@/prisma/factories';
import {
  createComment,
  createThread,
  createVerdict,
  moveClaim,
} from '@/prisma/publishing-factories';
import { selectWords } from './desk-steps';
import { findFaults } from './find-faults';
import { expect, test } from './fixtures';

const statement = 'The port handled 4.2 million tonnes in 2024.';

const statementOf = (page: Page) =>
  page.getByRole('group', { name: 'The statement, word by word' });
const threadBy = (page: Page, name: string) =>
  page.getByRole('article', { name: `Thread opened by ${name}` });

test('words of the statement are discussed by mouse, with a colleague who is named by keyboard', async ({
  desk,
}) => {
  const rana = await desk.open('reviewer', 'Rana Said');
  const jun = await desk.open('reviewer', 'Jun Watanabe');
  await createMember(db, { name: 'June Elsewhere' });
  const { id: claimId } = await createClaim(db, { by: rana.member, statement });
  const { page } = rana;
  await page.goto('/desk/claims/1');
  await selectWords(page, '4.2 million tonnes', statementOf(page));
  await page.getByRole('button', { name: 'Discuss these words' }).click();
  const dialog = page.getByRole('dialog', { name: 'Discuss these words' });
  await expect(dialog.getByText('4.2 million tonnes')).toBeVisible();
  const field = dialog.getByLabel('What about these words');
  await expect(field).toBeFocused();
  await page.keyboard.type('Gross or net, @ju');
  const people = page.getByRole('listbox', { name: 'People of the team' });
  await expect(people.getByRole('option')).toHaveText(['JWJun Watanabe']);
  await expect(dialog.getByRole('combobox')).toHaveAttribute('aria-expanded', 'true');
  expect(await findFaults(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await expect(people).toBeHidden();
  await expect(dialog).toBeVisible();
  await page.keyboard.type(' @');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Tab');
  await expect(field).toHaveValue('Gross or net, @ju @Jun Watanabe ');
  await field.fill('Gross or net, @Jun Watanabe?');
  await dialog.getByRole('button', { name: 'Open thread' }).click();
  await expect(dialog).toBeHidden();

  const thread = threadBy(page, 'Rana Said');
  await expect(thread.getByText('“4.2 million tonnes”')).toBeVisible();
  await expect(thread.getByText('@Jun Watanabe')).toBeVisible();
  const marked = page.locator('mark').filter({ hasText: '4.2 million tonnes' });
  await expect(marked).toBeVisible();
  await page.getByRole('link', { name: 'To the thread on these words' }).click();
  await expect(thread).toBeFocused();
  await thread.getByRole('link', { name: 'Show in the text' }).click();
  await expect(page.getByRole('link', { name: 'To the thread on these words' })).toBeFocused();
  const mentions = await db.mention.findMany({ where: { comment: { thread: { claimId } } } });
  expect(mentions.map(({ userId }) => userId)).toEqual([jun.member.userId]);

  await db.claim.update({
    where: { id: claimId },
    data: { statement: 'The port handled 4.8 million tonnes in 2024.' },
  });
  await page.reload();
  await expect(thread.getByText('These words have since changed.')).toBeVisible();
});

test('words of the explanation are chosen with the keyboard alone', async ({ desk }) => {
  const rana = await desk.open('reviewer', 'Rana Said');
  const { id: claimId } = await createClaim(db, { by: rana.member, statement });
  const explanation = 'Both *count gross* tonnage, and neither says why.';
  await createVerdict(db, { by: rana.member, claimId, explanation });
  await moveClaim(db, { claimId, to: 'approval' });
  const { page } = rana;
  await page.goto('/desk/claims/1');
  await page.getByRole('group', { name: 'The explanation, word by word' }).focus();
  for (const key of ['ArrowRight', 'ArrowRight', 'Shift+ArrowRight', 'Shift+ArrowRight']) {
    await page.keyboard.press(key);
  }
  await expect(page.getByRole('button', { name: 'Discuss these words' })).toBeVisible();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Discuss these words' });
  await expect(dialog.getByText('count gross tonnage')).toBeVisible();
  await page.keyboard.type('Does it?');
  await dialog.getByRole('button', { name: 'Open thread' }).click();
  await expect(threadBy(page, 'Rana Said').getByText('“count gross tonnage”')).toBeVisible();
  await expect(page.locator('mark').filter({ hasText: 'count gross' })).toBeVisible();
  const { partExact } = await db.thread.findFirstOrThrow({ where: { claimId } });
  expect(partExact).toBe('count gross* tonnage');
});

test('quote, sign, edit, history, delete', async ({ desk }) => {
  const rana = await desk.open('editor', 'Rana Said');
  const jun = await desk.open('reviewer', 'Jun Watanabe');
  const { id: claimId } = await createClaim(db, { by: rana.member, statement });
  const body = 'Is this **gross** tonnage or net?';
  const { id: threadId } = await createThread(db, { by: jun.member, claimId, body });
  await createComment(db, { by: jun.member, threadId, body: 'A private name.' });
  const { page } = rana;
  await page.goto('/desk/claims/1');
  const thread = threadBy(page, 'Jun Watanabe');
  const comments = thread.getByRole('listitem');

  await selectWords(page, 'gross', comments.first());
  await comments.first().getByRole('button', { name: 'Quote Jun Watanabe' }).click();
  await expect(comments.first().getByRole('blockquote')).toHaveText('gross');
  await comments.first().getByLabel('Your answer to Jun Watanabe').fill('Gros, it says.');
  await comments.first().getByRole('button', { name: 'Reply' }).click();
  const answer = thread.getByRole('listitem').filter({ hasText: 'Gros, it says.' });
  await expect(answer.getByRole('blockquote')).toContainText('gross');
  await answer.getByRole('link', { name: 'Jun Watanabe wrote' }).click();
  await expect(comments.first()).toBeFocused();

  const agree = comments.first().getByRole('button', { name: 'Agree', exact: false }).first();
  await agree.click();
  await expect(agree).toHaveAttribute('aria-pressed', 'true');
  await expect(comments.first().getByText('Agree: Rana Said')).toBeVisible();
  await comments.first().getByRole('button', { name: 'Disagree' }).click();
  await expect(comments.first().getByText('Disagree: Rana Said')).toBeVisible();
  await expect(agree).toHaveAttribute('aria-pressed', 'false');

  await answer.getByRole('button', { name: 'Edit comment' }).click();
  await answer.getByLabel('Edit comment').fill('Gross, it says.');
  await answer.getByRole('button', { name: 'Save comment' }).click();
  const edited = thread.getByRole('listitem').filter({ hasText: 'Rana Said' }).last();
  await expect(edited.getByText('edited once')).toBeVisible();
  await edited.getByText('The earlier text').click();
  await expect(edited.locator('del')).toContainText('Gros');
  await expect(edited.locator('ins')).toContainText('Gross');
  expect(await findFaults(page)).toEqual([]);

  await comments.first().getByRole('button', { name: 'Delete comment' }).click();
  const dialog = page.getByRole('dialog', { name: 'Delete the comment by Jun Watanabe' });
  await dialog.getByRole('button', { name: 'Delete comment' }).click();
  await expect(dialog.getByText('Say why this comment is deleted.').first()).toBeVisible();
  await dialog.getByLabel('Why it is deleted').fill('It names somebody.');
  await dialog.getByRole('button', { name: 'Delete comment' }).click();
  await expect(thread.getByText(/^Rana Said deleted a comment by Jun Watanabe, /)).toBeVisible();
  await expect(thread.getByText('The quoted comment was deleted.')).toBeVisible();

  await jun.page.goto('/desk/claims/1');
  const own = threadBy(jun.page, 'Jun Watanabe').getByRole('listitem').nth(1);
  await own.getByRole('button', { name: 'Delete comment' }).click();
  await jun.page.getByRole('dialog').getByRole('button', { name: 'Delete comment' }).click();
  await expect(jun.page.getByText(/^Jun Watanabe deleted a comment, /)).toBeVisible();
  await expect(jun.page.getByText('A private name.')).toHaveCount(0);
});

test('resolve with a because, reopen, filter, and a link into what is folded', async ({ desk }) => {
  const rana = await desk.open('reviewer', 'Rana Said');
  const jun = await desk.open('reviewer', 'Jun Watanabe', {
    viewport: { width: 390, height: 800 },
    colorScheme: 'dark',
  });
  const { id: claimId } = await createClaim(db, { by: rana.member, statement });
  const { id: threadId, comments } = await createThread(db, { by: jun.member, claimId });
  const { page } = rana;
  await page.goto('/desk/claims/1');
  const thread = threadBy(page, 'Jun Watanabe');
  await thread.getByRole('button', { name: 'Resolve' }).click();
  await thread.getByLabel('What came out of it').fill('It counts transit.');
  await thread.getByLabel('Because').fill('The yearbook says so on page 4.');
  await thread.getByRole('button', { name: 'Resolve' }).last().click();
  await expect(page.getByText('No thread is open.')).toBeVisible();
  await page.getByText('1 resolved thread').click();
  await expect(thread.getByText('Decided: It counts transit.')).toBeVisible();
  await expect(thread.getByText('Because: The yearbook says so on page 4.')).toBeVisible();

  await test.step('by an address, on a phone', async () => {
    await jun.page.goto(`/desk/claims/1#comment-${comments[0]?.id}`);
    const comment = threadBy(jun.page, 'Jun Watanabe').getByRole('listitem');
    await expect(comment).toBeFocused();
    await expect(comment).toBeInViewport();
    expect(await findFaults(jun.page)).toEqual([]);
    await jun.page.goto('/desk/claims/1?threads=open');
    await expect(jun.page.getByText('No thread is open.')).toBeVisible();
    await expect(comment).toHaveCount(0);
    await jun.page.goto(`/desk/claims/1?threads=open#comment-${comments[0]?.id}`);
    await expect(comment).toBeFocused();
  });

  await test.step('what is mine, and open again', async () => {
    const filters = page.getByRole('navigation', { name: 'Threads to show' });
    await filters.getByRole('link', { name: 'Mine 0' }).click();
    await expect(page).toHaveURL(/threads=mine/);
    await expect(page.getByText('You opened no thread here')).toBeVisible();
    await filters.getByRole('link', { name: 'Resolved 1' }).click();
    await expect(page).toHaveURL(/threads=resolved/);
    await thread.getByRole('button', { name: 'Reopen' }).click();
    await expect(page.getByText('No thread is resolved yet.')).toBeVisible();
    await filters.getByRole('link', { name: 'Open 1' }).click();
    await thread.getByRole('button', { name: 'Reply' }).click();
    await thread.getByLabel('Your reply').fill('Does it still?');
    await thread.getByRole('button', { name: 'Reply' }).last().click();
    await expect(thread.getByText('Does it still?')).toBeVisible();
    await expect(filters.getByRole('link', { name: 'Mine 1' })).toBeVisible();
  });
  const { resolvedAt, because } = await db.thread.findUniqueOrThrow({ where: { id: threadId } });
  expect([resolvedAt, because]).toEqual([null, null]);
});

test('in the reader, words inside a passage are a part of it, and comments have addresses', async ({
  desk,
}) => {
  const rana = await desk.open('reviewer', 'Rana Said');
  const text = 'The harbour handled 4.2 million tonnes in 2024. The auditors doubt it.';
  const document = await createDocument(db, { by: rana.member, text });
  const version = document.currentVersion;
  const exact = 'The harbour handled 4.2 million tonnes in 2024.';
  const passage = await createPassage(db, { by: rana.member, version, exact });
  const { page } = rana;
  await page.goto(`/desk/documents/${document.id}`);
  await selectWords(page, '4.2 million tonnes');
  await page
    .getByRole('toolbar')
    .getByRole('button', { name: /^Discuss/ })
    .click();
  const panel = page.getByRole('dialog', { name: 'Discuss' });
  await expect(panel.getByText('part of a passage that is marked already')).toBeVisible();
  await panel.getByLabel('Comment').fill('Gross or net, @Rana Said?');
  await panel.getByRole('button', { name: 'Open a thread' }).click();
  const thread = threadBy(page, 'Rana Said');
  await expect(thread.getByText('“4.2 million tonnes”')).toBeVisible();
  const made = await db.thread.findFirstOrThrow({
    where: { passageId: passage.id },
    include: { comments: true },
  });
  expect(made).toMatchObject({ partExact: '4.2 million tonnes', partStart: 20, claimId: null });
  expect(await db.passage.count({ where: { documentId: document.id } })).toBe(1);

  await page.setViewportSize({ width: 390, height: 800 });
  await page.goto(`/desk/documents/${document.id}#comment-${made.comments[0]?.id}`);
  const comment = thread.getByRole('listitem');
  await expect(comment).toBeFocused();
  await expect(comment).toBeInViewport();
});
