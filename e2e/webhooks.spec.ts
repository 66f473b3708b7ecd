import { db } from '@/lib/db';
import { env } from '@/lib/env';
import { Receiver } from '@/lib/testing/receiver';
import { createMember } from '@/prisma/factories';
import { ApiClient, expectStatus } from './api-client';
import { approve } from './correction-steps';
import { findFaults } from './find-faults';
import { expect, test } from './fixtures';
import { prepareClaim } from './prepared-claims';

// The application sends to one address on this machine, and this file has it.
test.describe.configure({ mode: 'serial' });

let receiver: Receiver;
test.beforeAll(async () => {
  receiver = await Receiver.start(Number(new URL(env.ASSAY_TEST_RECEIVER ?? '').port));
});
test.afterAll(() => receiver.close());

test('an admin sets up a webhook; a publication arrives signed, one that fails is sent again', async ({
  desk,
  playwright,
  baseURL,
  openBrowser,
  openRequest,
}) => {
  test.slow();
  const admin = await desk.open('admin', 'Ada Moreau');
  const { page } = admin;
  const log = page.getByRole('region', { name: 'Deliveries' });
  const rows = log.getByRole('listitem').filter({ has: page.locator('summary') });

  await test.step('the form says what is wrong, and the secret is shown once', async () => {
    await page.goto('/desk/settings/webhooks');
    await expect(page.getByText('No program is told yet')).toBeVisible();
    expect(await findFaults(page)).toEqual([]);
    await page.getByLabel('Name').fill('Newsroom system');
    await page.getByLabel('Address').fill('https://10.0.0.7/hook');
    await page.getByLabel('Comment').check();
    await page.getByRole('button', { name: 'Add the webhook' }).click();
    await expect(page.getByText('leads into a private network')).toBeVisible();
    await expect(page.getByLabel('Comment')).toBeChecked();
    await page.getByLabel('Address').fill(receiver.url);
    await page.getByRole('button', { name: 'Add the webhook' }).click();
    await expect(page.getByText('The secret of “Newsroom system”')).toBeVisible();
    receiver.secret = await page.locator('main code').innerText();
    expect(receiver.secret).toMatch(/^whsec_/);
    await page.getByRole('link', { name: 'Go to the webhook' }).click();
    await expect(page.getByText('Nothing was sent yet')).toBeVisible();
    await expect(page.getByText(receiver.secret)).toBeHidden();
  });

  await test.step('a test event arrives', async () => {
    await page.getByRole('button', { name: 'Send a test event' }).click();
    await expect(rows).toHaveText([/Arrived.*webhook\.test.*Status 204/]);
    expect(receiver.received).toMatchObject([{ type: 'webhook.test' }]);
  });

  await test.step('a claim is published, and its receiver is told while it fails', async () => {
    receiver.fail(503);
    const rana = await desk.open('reviewer', 'Rana Said');
    const jun = await desk.open('reviewer', 'Jun Watanabe');
    const edith = await desk.open('editor', 'Edith Moreau');
    const { claim } = await prepareClaim(rana.member, jun.member, 'drafting');
    const client = (member: typeof rana.member) =>
      ApiClient.of(playwright.request, baseURL, member);
    const editor = await client(edith.member);
    const hands = { author: await client(rana.member), second: await client(jun.member), editor };
    await approve({ ...hands, claimId: claim.id });
    const { slug, digest } = expectStatus(
      await editor.post(`/claims/${claim.id}/publications`, { kind: 'first' }),
      201,
    );
    await expect.poll(() => receiver.received.length).toBeGreaterThan(1);
    expect(receiver.received[1]).toMatchObject({
      type: 'publication.first',
      data: { claim: { id: claim.id }, publication: { slug, digest, number: 1 } },
    });
    expect(receiver.refused).toBe(0);
    expect(JSON.stringify(receiver.received[1])).not.toContain('reasoning');
  });

  await test.step('the log says how it went, without a script too, and a replay arrives', async () => {
    await page.reload();
    await expect(page.getByText('Nothing has arrived since')).toBeVisible();
    const plain = await (await openBrowser(admin.member, { javaScriptEnabled: false })).newPage();
    await plain.goto(page.url());
    await plain.getByRole('link', { name: 'Not arrived' }).click();
    const failed = plain.locator('summary', { hasText: 'publication.first' });
    await expect(failed).toContainText('Tried again');
    await failed.click();
    await expect(plain.getByText('No: 503').first()).toBeVisible();
    receiver.recover();
    await plain.getByRole('button', { name: 'Send again: publication.first' }).click();
    await expect(plain.getByText('Everything arrived')).toBeVisible();

    await page.reload();
    await expect(rows).toHaveText([/Arrived.*publication\.first/, /Arrived.*webhook\.test/]);
    const told = receiver.received.filter(({ type }) => type === 'publication.first');
    expect(new Set(told.map(({ id }) => id)).size).toBe(1);
    for (const summary of await page.locator('main summary').all()) await summary.click();
    expect(await findFaults(page)).toEqual([]);
  });

  await test.step('others do not see it, and it goes when its admin says so', async () => {
    const address = new URL(page.url()).pathname;
    const editor = await createMember(db, { teamId: desk.teamId, role: 'editor' });
    expect((await (await openRequest(editor)).get(address)).status()).toBe(404);
    await page.getByRole('button', { name: 'Delete' }).click();
    const dialog = page.getByRole('dialog', { name: 'Delete the webhook “Newsroom system”' });
    await dialog.getByRole('button', { name: 'Delete' }).click();
    await expect(page.getByText('No program is told yet')).toBeVisible();
  });
});
