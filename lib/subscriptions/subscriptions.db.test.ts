import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { db } from '@/lib/db';
import { settleEnvironment } from '@/lib/env';
import type { Language } from '@/lib/i18n/messages';
import { migrateJobs } from '@/lib/jobs/migrate';
import { sendReaderMail } from '@/lib/reader-mail/sending-mutations';
import { NONCE_BYTES } from '@/lib/sealed';
import { refusal } from '@/lib/testing/claim-in-progress';
import { type MailServer, startMailServer } from '@/lib/testing/mail-server';
import { createClaim, createMember } from '@/prisma/factories';
import { createPublication, moveClaim } from '@/prisma/publishing-factories';
import {
  confirmSubscription,
  endSubscription,
  removeUnconfirmed,
  subscribe,
  tellSubscribers,
} from './mutations';
import { getSubscription } from './queries';
import { subscribingSchema } from './schema';
import { sealSubscription } from './token';

const secret = 'a secret of the tests, long enough';
let server: MailServer;
let slug = '';
let claimId = '';
let people = 0;

beforeAll(async () => {
  server = await startMailServer();
  settleEnvironment({
    SMTP_URL: server.url,
    AUTH_SECRET: secret,
    ASSAY_URL: 'https://assay.example',
  });
  await migrateJobs();
});
afterAll(() => server.close());

beforeEach(async () => {
  server.arrived.length = 0;
  server.manner = 'take';
  const by = await createMember(db, { role: 'editor' });
  ({ id: claimId } = await createClaim(db, { by, statement: 'Trout have doubled since 2019.' }));
  ({ slug } = await createPublication(db, { by, claimId }));
});

const someone = () => `reader${++people}@example.test`;
const ask = (email: string, now = new Date(), language: Language = 'en') =>
  subscribe({ slug, email, language }, { address: `192.0.2.${people}`, now });
const tokenOf = (id: string) => sealSubscription(id, secret, randomBytes(NONCE_BYTES));
const find = (email: string) => db.subscription.findFirstOrThrow({ where: { email, claimId } });
const waiting = () =>
  db.readerMail.findMany({ where: { state: 'waiting', subscription: { claimId } } });

/** What the worker does with the jobs that wait. */
async function sendAll() {
  const post = { url: server.url, now: new Date() };
  for (const { id } of await waiting()) await sendReaderMail(id, post);
}

async function subscribed(): Promise<string> {
  const email = someone();
  await ask(email);
  await sendAll();
  await confirmSubscription({ token: tokenOf((await find(email)).id) }, new Date());
  server.arrived.length = 0;
  return email;
}

test('nothing but one question goes to an address before its owner says yes', async () => {
  const email = someone();
  await ask(email);
  await ask(email);
  await sendAll();
  expect(server.arrived.map(({ to }) => to)).toEqual([[email]]);
  const [mail] = server.arrived;
  const text = mail?.source.replace(/=\r\n/g, '').replace(/=3D/g, '=') ?? '';
  const [, token = ''] = /https:\/\/assay\.example\/subscription\/(\S+)/.exec(text) ?? [];
  expect(await getSubscription(token)).toMatchObject({ slug, email, confirmed: false });
  await tellSubscribers({ claimId, number: 1 }, new Date());
  expect(await waiting()).toEqual([]);
  await confirmSubscription({ token }, new Date());
  await confirmSubscription({ token }, new Date());
  expect(await getSubscription(token)).toMatchObject({ confirmed: true });
});

test('the database itself refuses mail about a publication to an unconfirmed address', async () => {
  const email = someone();
  await ask(email);
  const { id: subscriptionId } = await find(email);
  const mail = { subscriptionId, address: email, letter: {}, sendAfter: new Date() };
  const data = { ...mail, key: `subscription:${subscriptionId}:1`, messageId: `<${email}>` };
  await expect(db.readerMail.create({ data })).rejects.toThrow(/confirmed addresses only/);
  const disguised = { ...data, key: `subscription:${subscriptionId}:x:0` };
  await expect(db.readerMail.create({ data: disguised })).rejects.toThrow(/subscription_key/);
});

test('a publication of whatever kind is told once, with a way out in one click', async () => {
  const email = await subscribed();
  const by = await createMember(db, { role: 'editor' });
  const { teamId } = await db.claim.findUniqueOrThrow({ where: { id: claimId } });
  for (const state of ['researching', 'assessing', 'drafting', 'approval'] as const) {
    const submittedDigest = state === 'approval' ? 'a'.repeat(64) : undefined;
    await db.claim.update({ where: { id: claimId }, data: { state, submittedDigest } });
  }
  await createPublication(db, {
    by: { ...by, teamId },
    ...{
      claimId,
      kind: 'correction',
      cause: 'our_error',
      severity: 'minor',
      note: 'The count was 214, not 241.',
      ratingName: 'Mixed',
    },
  });
  for (let times = 0; times < 3; times += 1) {
    await tellSubscribers({ claimId, number: 2 }, new Date());
    await sendAll();
  }
  expect(server.arrived.map(({ to }) => to)).toEqual([[email]]);
  const source = server.arrived[0]?.source.replace(/=\r\n/g, '').replace(/\r\n /g, ' ') ?? '';
  expect(source).toMatch(/Subject: \S*Corrected/);
  expect(source).toContain('The count was 214, not 241.');
  expect(source).toContain(`https://assay.example/claims/${slug}`);
  expect(source).toMatch(/List-Unsubscribe: <https:\/\/assay\.example\/api\/subscription\//);
  expect(source).toContain('List-Unsubscribe-Post: List-Unsubscribe=One-Click');
});

test('leaving deletes the address, and what was not sent yet is not sent', async () => {
  const email = await subscribed();
  const token = tokenOf((await find(email)).id);
  await tellSubscribers({ claimId, number: 1 }, new Date());
  const [mail] = await waiting();
  await endSubscription({ token });
  await sendReaderMail(mail?.id ?? '', { url: server.url, now: new Date() });
  expect(server.arrived).toEqual([]);
  expect(await db.subscription.count({ where: { email } })).toBe(0);
  expect(await getSubscription(token)).toBeNull();
  await expect(endSubscription({ token })).rejects.toEqual(refusal('NOT_FOUND'));
  await expect(endSubscription({ token: 'made-up' })).rejects.toEqual(refusal('NOT_FOUND'));
});

test('an address that nobody confirms is deleted after two days, a confirmed one is kept', async () => {
  const kept = await subscribed();
  const forgotten = someone();
  await ask(forgotten);
  const inHours = (hours: number) => new Date(Date.now() + hours * 3_600_000);
  await removeUnconfirmed(inHours(47));
  expect(await db.subscription.count({ where: { email: forgotten } })).toBe(1);
  await removeUnconfirmed(inHours(49));
  expect(await db.subscription.count({ where: { email: forgotten } })).toBe(0);
  expect(await db.subscription.count({ where: { email: kept } })).toBe(1);
});

test('an address that a server refuses for good is deleted; a busy server is tried again', async () => {
  const busy = await subscribed();
  await tellSubscribers({ claimId, number: 1 }, new Date());
  server.manner = 'busy';
  await sendAll();
  const [again] = await db.readerMail.findMany({
    where: { key: { endsWith: ':1' }, subscription: { email: busy } },
  });
  expect(again).toMatchObject({ state: 'waiting', attempts: 1 });
  expect(again?.sendAfter.getTime()).toBeGreaterThan(Date.now() + 30_000);
  server.manner = 'unknown';
  const later = new Date(Date.now() + 3_600_000);
  await sendReaderMail(again?.id ?? '', { url: server.url, now: later });
  expect(await db.subscription.count({ where: { email: busy } })).toBe(0);
});

test('without a published claim, without a mail server, or too often: refused', async () => {
  const email = someone();
  await expect(
    subscribe({ slug: 'nothing-here', email, language: 'en' }, { address: 'x', now: new Date() }),
  ).rejects.toEqual(refusal('NOT_FOUND'));
  for (let times = 0; times < 5; times += 1) await ask(email);
  await expect(ask(email)).rejects.toEqual(refusal('LIMITED'));
  settleEnvironment({ SMTP_URL: '' });
  await expect(ask(someone())).rejects.toEqual(refusal('UNAVAILABLE'));
  settleEnvironment({ SMTP_URL: server.url });
});

test('an unpublished claim has nothing to subscribe to', async () => {
  const by = await createMember(db, { role: 'editor' });
  const claim = await createClaim(db, { by });
  await moveClaim(db, { claimId: claim.id, to: 'assessing' });
  const input = { slug: `claim-${claim.number}`, email: someone(), language: 'en' as const };
  await expect(subscribe(input, { address: 'y', now: new Date() })).rejects.toEqual(
    refusal('NOT_FOUND'),
  );
});

test('the mails are in the language of the page on which the reader asked last, until they say yes', async () => {
  const email = someone();
  await ask(email, new Date(), 'fr');
  await ask(email, new Date(), 'ar');
  await sendAll();
  await confirmSubscription({ token: tokenOf((await find(email)).id) }, new Date());
  await ask(email, new Date(), 'zh');
  await tellSubscribers({ claimId, number: 1 }, new Date());
  await sendAll();
  const languages = server.arrived.map(
    ({ source }) => /^Content-Language: (.*?)\r$/m.exec(source)?.[1],
  );
  expect(languages).toEqual(['ar', 'ar']);
  await ask(someone(), new Date(), 'fr');
  await sendAll();
  const french = server.arrived.at(-1)?.source.replace(/=\r\n/g, '') ?? '';
  expect(french).toContain('https://assay.example/fr/subscription/');
});

test('a language that there are no words in is not kept', async () => {
  const email = someone();
  expect(subscribingSchema.parse({ slug, email, language: 'tlh' }).language).toBe('en');
  expect(subscribingSchema.parse({ slug, email }).language).toBe('en');
  expect(subscribingSchema.parse({ slug, email, language: 'zh' }).language).toBe('zh');
  await expect(
    db.subscription.create({ data: { claimId, email, language: 'tlh' } }),
  ).rejects.toThrow(/subscription_language_known/);
});
