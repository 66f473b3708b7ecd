import { db } from '@/lib/db';
import { env } from '@/lib/env';
import { paths } from '@/lib/paths';
import { type ArrivedMail, type MailServer, startMailServer } from '@/lib/testing/mail-server';
import { createClaim } from '@/prisma/factories';
import { createThread } from '@/prisma/publishing-factories';
import { findPublished } from './access-world';
import { ApiClient, expectStatus } from './api-client';
import { findFaults } from './find-faults';
import { expect, type Person, test } from './fixtures';

const statement = 'The port handled 4.2 million tonnes in 2024.';

// The application knows one mail server, and this file has it.
test.describe.configure({ mode: 'serial' });

let server: MailServer;
test.beforeAll(async () => {
  server = await startMailServer(Number(new URL(env.SMTP_URL ?? '').port));
});
test.afterAll(() => server.close());

/** The mail to a person, as plain text; of other people's mail there may be any. */
async function mailTo({ member }: Person): Promise<{ mail: ArrivedMail; text: string }> {
  const { email } = await db.user.findUniqueOrThrow({ where: { id: member.userId } });
  const find = () => server.arrived.filter(({ to }) => to.includes(email));
  await expect.poll(() => find().length).toBe(1);
  const [mail = { from: '', to: [], source: '' }] = find();
  const text = mail.source.replace(/=\r\n/g, '').replace(/=3D/g, '=').replace(/\r\n /g, ' ');
  return { mail, text };
}

const paceOf = async ({ member: { userId } }: Person) =>
  (await db.mailChoice.findFirst({ where: { userId, kind: 'mention' } }))?.pace;

test('a mention: inbox, mail, its link, the thread; and the link that stops such mail, signed out', async ({
  desk,
  openBrowser,
  playwright,
  baseURL,
}) => {
  const ana = await desk.open('reviewer', 'Ana Lind');
  const ben = await desk.open('reviewer', 'Ben Ode');
  const { id: claimId } = await createClaim(db, { by: ana.member, statement });
  await createThread(db, { by: ana.member, claimId, body: 'Gross or net?' });
  const inbox = ana.page.getByRole('link', { name: /^Inbox/ });

  await test.step('it appears at once, wherever one is', async () => {
    await ana.page.goto('/desk/inbox');
    await expect(ana.page.getByText('Nothing here yet')).toBeVisible();
    expect(await findFaults(ana.page)).toEqual([]);
    await ana.page.setViewportSize({ width: 1440, height: 900 });
    await ben.page.goto('/desk/claims/1');
    const thread = ben.page.getByRole('article', { name: 'Thread opened by Ana Lind' });
    await thread.getByRole('button', { name: 'Reply' }).click();
    await thread.getByLabel('Your reply').fill('Gross, @Ana Lind, says the yearbook.');
    await thread.getByRole('button', { name: 'Reply' }).last().click();
    await expect(ana.page.getByRole('link', { name: 'Ben Ode mentioned you.' })).toBeVisible();
    await expect(inbox).toHaveText('Inbox1');
    expect(await findFaults(ana.page)).toEqual([]);
    await ana.page.setViewportSize({ width: 1440, height: 900 });
  });

  const { text } = await mailTo(ana);
  await test.step('its link leads to the very comment, and then it is read', async () => {
    expect(text).toMatch(/Subject: Ben Ode mentioned you\. #1 The port handled/);
    expect(text).toContain('> Gross, @Ana Lind, says the yearbook.');
    const [, link = ''] = /Open: (\S+)/.exec(text) ?? [];
    const nobody = await (await openBrowser(null)).request.get(link, { maxRedirects: 0 });
    expect(nobody.headers().location).toBe(
      `/sign-in?next=${encodeURIComponent(new URL(link).pathname)}`,
    );
    await ana.page.goto(link);
    await expect(ana.page).toHaveURL(/\/desk\/claims\/1#comment-[0-9a-f-]+$/);
    const comment = ana.page.locator('[id^="comment-"]').filter({ hasText: 'says the yearbook' });
    await expect(comment).toBeInViewport();
    await expect(inbox).toHaveText('Inbox');
  });

  await test.step('reading the link that stops it changes nothing; its button does', async () => {
    const stranger = await openBrowser(null);
    const page = await stranger.newPage();
    const [, once = ''] = /List-Unsubscribe: <(\S+)>/.exec(text) ?? [];
    await page.goto(once);
    await expect(page).toHaveURL(/\/unsubscribe\//);
    await expect(page.getByText('From the team Tamar Desk, to you (Ana Lind).')).toBeVisible();
    expect(await findFaults(page)).toEqual([]);
    expect(await paceOf(ana)).toBeUndefined();
    await page.getByRole('button', { name: 'Stop mail about: Somebody mentions me' }).click();
    await expect(page.getByText('You get no more mail about: Somebody mentions me.')).toBeVisible();
    expect(await paceOf(ana)).toBe('none');
    await page.getByRole('button', { name: 'Undo: send it again' }).click();
    await expect(page.getByText('You get mail as before.')).toBeVisible();
    expect(await paceOf(ana)).toBe('event');
    // As mail programs do it (RFC 8058): from anywhere, with nothing but this.
    const oneClick = await stranger.request.post(once, {
      form: { 'List-Unsubscribe': 'One-Click' },
    });
    expect(oneClick.status()).toBe(200);
    expect(await paceOf(ana)).toBe('none');
  });

  await test.step('what stopped stays in the inbox', async () => {
    await ana.page.goto('/desk/settings/notifications');
    await expect(ana.page.getByLabel('Somebody mentions me')).toHaveValue('none');
    const client = await ApiClient.of(playwright.request, baseURL, ben.member);
    const body = `And net, [@Ana Lind](mention:${ana.member.userId})?`;
    expectStatus(
      await client.post(`/claims/${claimId}/threads`, { target: { kind: 'claim' }, body }),
      201,
    );
    await expect(inbox).toHaveText('Inbox1');
    expect((await mailTo(ana)).text).not.toContain('And net');
  });
});

test('the inbox by keyboard, read and unread, mute, and a claim that is watched', async ({
  desk,
  playwright,
  baseURL,
}) => {
  const ana = await desk.open('reviewer', 'Ana Lind');
  const ben = await desk.open('reviewer', 'Ben Ode');
  const client = await ApiClient.of(playwright.request, baseURL, ben.member);
  const one = await createClaim(db, { by: ben.member, statement });
  const two = await createClaim(db, { by: ana.member, statement: 'Five ships waited.' });
  const discuss = async (claimId: string, body: string) =>
    expectStatus(
      await client.post(`/claims/${claimId}/threads`, { target: { kind: 'claim' }, body }),
      201,
    );
  const { page } = ana;

  await page.goto('/desk/claims/1');
  await page.getByRole('button', { name: 'Watch this claim: Watch' }).click();
  await page.getByRole('menuitemcheckbox', { name: /^Watch: tell me/ }).click();
  await expect(page.getByRole('button', { name: 'Watch this claim: Watching' })).toBeVisible();
  await discuss(one.id, 'Which berths?');
  // The inbox has the order in which it was told, by jobs that run beside each other.
  const { userId } = ana.member;
  const told = () => db.notification.count({ where: { claimId: one.id, userId } });
  await expect.poll(told).toBe(1);
  await discuss(two.id, 'Which ships?');

  await page.goto('/desk/inbox');
  const claims = page.getByRole('main').getByRole('region');
  await expect(claims).toHaveCount(2);
  await expect(page.getByText('2 unread')).toBeVisible();
  const lines = page.getByRole('link', { name: 'Ben Ode opened a thread.' });
  for (const [key, at] of [
    ['j', 0],
    ['j', 1],
    ['k', 0],
  ] as const) {
    await page.keyboard.press(key);
    await expect(lines.nth(at)).toBeFocused();
  }
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: '#2' })).toBeVisible();
  await expect(page.getByRole('article').getByText('Which ships?')).toBeVisible();
  await expect(page.getByRole('link', { name: /^Inbox/ })).toHaveText('Inbox1');

  await page.goto('/desk/inbox?show=unread');
  await expect(claims).toHaveCount(1);
  await claims.getByRole('button', { name: `Mute “${statement}”` }).click();
  await expect(claims.getByRole('button', { name: `Unmute “${statement}”` })).toBeVisible();
  await page.getByRole('button', { name: 'Mark all as read' }).click();
  await expect(page.getByText('You have seen everything that happened.')).toBeVisible();
  await discuss(one.id, 'Of a claim that is muted.');
  await discuss(two.id, 'Of one that is not.');
  await expect(claims).toHaveCount(1);
  await expect(claims.getByText('Of one that is not.')).toBeVisible();
  expect(await told()).toBe(1);
});

test('how mail comes is chosen, and mail that did not arrive is told', async ({ desk }) => {
  const ana = await desk.open('admin', 'Ana Lind');
  const { teamId, userId } = ana.member;
  const ended = { endedAt: new Date(), sendAfter: new Date(), pace: 'event' } as const;
  await db.mail.createMany({
    data: [
      {
        ...ended,
        teamId,
        userId,
        messageId: `<${crypto.randomUUID()}@desk.example>`,
        state: 'failed',
        lastError: '550 No such person here',
      },
    ],
  });
  const { page } = ana;
  await page.goto('/desk/settings/notifications');
  await expect(page.getByText('Not accepted: 550 No such person here')).toBeVisible();
  // The browser's own zone, in its own spelling, is offered to whoever chose nothing.
  const zone = /^Asia\/Kath?mandu$/;
  await expect(page.getByLabel('Time zone')).toHaveValue(zone);
  expect(await findFaults(page)).toEqual([]);
  await page.getByLabel('Evidence').selectOption('Hourly');
  await page.getByLabel('Quiet from').fill('22:00');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText('Enter both times, or neither.').first()).toBeVisible();
  await expect(page.getByLabel('Evidence')).toHaveValue('hourly');
  await page.getByLabel('Quiet to').fill('07:00');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText('Saved.')).toBeVisible();
  const saved = await db.mailSettings.findFirst({ where: { userId }, include: { choices: true } });
  expect(saved).toMatchObject({
    timeZone: expect.stringMatching(zone),
    quietFrom: 1320,
    quietTo: 420,
  });
  expect(saved?.choices).toContainEqual(
    expect.objectContaining({ kind: 'evidence', pace: 'hourly' }),
  );
});

test('a reader without an account: asked, confirmed by the link, ended by one click', async ({
  page,
  request,
}) => {
  const email = `reader-${crypto.randomUUID().slice(0, 8)}@example.test`;
  const slug = await findPublished();
  await page.goto(paths.subscribe(slug));
  await page.getByLabel('E-mail address').fill(email);
  await page.getByRole('button', { name: 'Ask me to confirm' }).click();
  await expect(page.getByText(`We sent a mail to ${email}.`)).toBeVisible();
  const mails = () => server.arrived.filter(({ to }) => to.includes(email));
  await expect.poll(() => mails().length).toBe(1);
  const text = mails()[0]?.source.replace(/=\r\n/g, '').replace(/\r\n /g, ' ') ?? '';
  const [, link = ''] = /open this page:\s+(\S+)/.exec(text) ?? [];
  await page.goto(link);
  expect(await findFaults(page)).toEqual([]);
  // Looking at the page confirms nothing: machines follow links.
  expect(await db.subscription.count({ where: { email, confirmedAt: null } })).toBe(1);
  await page.getByRole('button', { name: 'Yes, send it' }).click();
  await expect(page.getByText(`From now on ${email} gets a mail`)).toBeVisible();
  expect(await db.subscription.count({ where: { email, confirmedAt: null } })).toBe(0);
  const [, once = ''] = /List-Unsubscribe: <(\S+)>/.exec(text) ?? [];
  const answer = await request.post(once, { form: { 'List-Unsubscribe': 'One-Click' } });
  expect(answer.status()).toBe(200);
  expect(await db.subscription.count({ where: { email } })).toBe(0);
  await page.goto(link);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('There is no such subscription');
});

test('a tip that is declined: its sender is told that it is in, and then why, when it can no longer be undone', async ({
  desk,
  openBrowser,
  takeTips,
  playwright,
  baseURL,
}) => {
  const { member } = await desk.open('reviewer', 'Ana Lind');
  await takeTips();
  const email = `sender-${desk.teamId}@example.test`;
  const mine = () => server.arrived.filter(({ to }) => to.includes(email));
  const page = await (await openBrowser(null)).newPage();
  await page.goto('/submit');
  await page
    .getByLabel('What was said')
    .fill('Somebody says that the ships will be late next year.');
  await page.getByLabel('Your e-mail address').fill(email);
  await page.getByRole('button', { name: 'Look whether it was checked' }).click();
  await page.getByRole('button', { name: /^Send it/ }).click();
  await expect(page.getByText(`Mail about it goes to ${email}.`)).toBeVisible();
  await expect.poll(() => mine().length).toBe(1);

  const client = await ApiClient.of(playwright.request, baseURL, member);
  const { items } = expectStatus(await client.get('/tips'), 200);
  const decline = { reason: 'not_checkable', answer: 'It is about the future.' };
  expectStatus(await client.post(`/tips/${items[0].id}/decline`, decline), 200);
  const waiting = await db.readerMail.findFirstOrThrow({ where: { address: email } });
  expect(waiting.sendAfter.getTime()).toBeGreaterThan(Date.now() + 240_000);
  await db.readerMail.update({ where: { id: waiting.id }, data: { sendAfter: new Date() } });
  await db.$queryRaw`SELECT count(*)::int FROM graphile_worker.reschedule_jobs(ARRAY(
    SELECT id FROM graphile_worker.jobs WHERE key = ${`reader-mail:${waiting.id}`}), run_at => now())`;
  await expect.poll(() => mine().length).toBe(2);
  const text = mine()[1]?.source.replace(/=\r\n/g, '').replace(/=3D/g, '=') ?? '';
  expect(text).toContain('It is about the future.');
  const [, link = ''] = /What became of it:\r?\n(\S+)/.exec(text) ?? [];
  await page.goto(link);
  await expect(page.getByText('It is about the future.')).toBeVisible();
  await page.getByRole('button', { name: 'Delete my e-mail address' }).click();
  await expect(page.getByText('The address is deleted. No more mail is sent.')).toBeVisible();
});
