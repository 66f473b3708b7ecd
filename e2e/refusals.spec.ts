import { db } from '@/lib/db';
import { createMember } from '@/prisma/factories';
import { ApiClient, expectStatus } from './api-client';
import { expect, test } from './fixtures';
import { prepareClaim } from './prepared-claims';

test('nobody is offered the approval of their own work, and it is refused when forced', async ({
  desk,
  playwright,
  baseURL,
}) => {
  const author = await desk.open('editor', 'Rana Said');
  const second = await desk.open('reviewer', 'Jun Watanabe');
  const { claim } = await prepareClaim(author.member, second.member, 'drafting');
  const { page } = author;
  await page.goto('/desk/claims/1');
  await page.getByRole('button', { name: 'Send to the editors' }).click();
  await expect(page.getByText('You contributed to this claim')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Ask for changes' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Approve this' })).toHaveCount(0);

  // The form that is there, made to say something else.
  const form = page
    .locator('form')
    .filter({ has: page.getByRole('button', { name: 'Ask for changes' }) });
  await form.getByRole('button', { name: 'Ask for changes' }).evaluate((button) => {
    (button as HTMLButtonElement).value = 'approve';
  });
  await form.getByRole('button', { name: 'Ask for changes' }).click();
  await expect(page.getByText(/contributed|wrote/i).nth(1)).toBeVisible();
  expect(await db.approval.count({ where: { claimId: claim.id } })).toBe(0);

  const api = await ApiClient.of(playwright.request, baseURL, author.member);
  const { digest } = expectStatus(await api.get(`/claims/${claim.id}`), 200);
  const forced = await api.post(`/claims/${claim.id}/approvals`, { digest, decision: 'approve' });
  expect(expectStatus(forced, 403).code).toBe('FORBIDDEN');
});

test('an observer reads everything and has nothing to change it with', async ({ desk }) => {
  const author = await desk.open('reviewer', 'Rana Said');
  const second = await desk.open('reviewer', 'Jun Watanabe');
  const { document } = await prepareClaim(author.member, second.member, 'drafting');
  const { page } = await desk.open('observer', 'Olu Ade');
  const verbs =
    /^(Edit|Attach|Add|Record|Withdraw|Discuss|Save|Send|Start|Close|Reply|Resolve|Remove|Assign|New claim|Make)/;
  for (const address of ['/desk', '/desk/claims', '/desk/claims/1', '/desk/documents']) {
    await page.goto(address);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    const main = page.getByRole('main');
    await expect(main.getByRole('button', { name: verbs }), address).toHaveCount(0);
    await expect(main.getByRole('textbox').and(page.locator('textarea')), address).toHaveCount(0);
  }
  await page.goto('/desk/claims/1');
  await expect(page.getByText('The authority and the union give different numbers.')).toBeVisible();
  await page.goto(`/desk/documents/${document.id}`);
  await page.getByText('Only three million tonnes').click({ clickCount: 3 });
  await expect(page.getByRole('toolbar')).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Correct' })).toHaveCount(0);
});

test('to another team a claim does not exist', async ({ desk, openBrowser, complaints }) => {
  complaints.tolerate(/status of 404/);
  const author = await desk.open('reviewer', 'Rana Said');
  const second = await desk.open('reviewer', 'Jun Watanabe');
  const { document } = await prepareClaim(author.member, second.member, 'drafting');
  const stranger = await openBrowser(await createMember(db, { role: 'admin' }));
  const page = await stranger.newPage();
  for (const address of ['/desk/claims/1', `/desk/documents/${document.id}`]) {
    const response = await page.goto(address);
    expect(response?.status(), address).toBe(404);
    await expect(page.getByText('There is nothing at this address')).toBeVisible();
    expect(await page.title()).not.toMatch(/harbour|tonnes|counts/i);
    expect(await page.content()).not.toContain('four million tonnes');
    expect((await author.page.goto(address))?.status()).toBe(200);
  }
});

test('a change after the approval lapses it, visibly and with the reason', async ({ desk }) => {
  const author = await desk.open('reviewer', 'Rana Said');
  const second = await desk.open('reviewer', 'Jun Watanabe');
  const editor = await desk.open('editor', 'Edith Moreau');
  await prepareClaim(author.member, second.member, 'drafting');
  await author.page.goto('/desk/claims/1');
  await author.page.getByRole('button', { name: 'Send to the editors' }).click();
  await expect(author.page.getByText('Before the editors:')).toBeVisible();
  await editor.page.goto('/desk/claims/1');
  await editor.page.getByRole('button', { name: 'Approve this' }).click();
  await expect(editor.page.getByText('Edith Moreau approved').first()).toBeVisible();

  await author.page
    .getByRole('button', { name: /^Edit stance and reason/ })
    .first()
    .click();
  const reason = author.page.getByLabel('Reason', { exact: true });
  await reason.fill('Its own figure, gross.');
  await author.page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(author.page.getByText('Its own figure, gross.').first()).toBeVisible();
  await editor.page.reload();
  await expect(editor.page.getByText(/^Lapsed .*Evidence/)).toBeVisible();
  await expect(editor.page.getByText('Drafting').first()).toBeVisible();
  await expect(editor.page.getByRole('button', { name: /^Publish/ })).toHaveCount(0);
});
