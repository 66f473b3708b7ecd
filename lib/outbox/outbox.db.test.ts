import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { recordEvent } from '@/lib/audit/mutations';
import type { Member } from '@/lib/auth/types';
import { db, transaction } from '@/lib/db';
import { env, settleEnvironment } from '@/lib/env';
import { choosePaces, saveMailSettings } from '@/lib/mailing/mutations';
import { getMailSettings } from '@/lib/mailing/queries';
import { makeNotifications, markRead } from '@/lib/notifications/mutations';
import { readingSchema } from '@/lib/notifications/schema';
import { type MailServer, startMailServer } from '@/lib/testing/mail-server';
import { stopMail, undoStopping } from '@/lib/unsubscribing/mutations';
import { getStopping } from '@/lib/unsubscribing/queries';
import { watch } from '@/lib/watching/mutations';
import { createClaim, createMember } from '@/prisma/factories';
import { createThread } from '@/prisma/publishing-factories';
import { queueMail, sweepMail } from './mutations';
import { listMailTroubles } from './queries';
import { sendMail } from './sending-mutations';

let server: MailServer;
let ana: Member;
let ben: Member;
let claim: { id: string; number: number };

beforeAll(async () => {
  server = await startMailServer();
  settleEnvironment({
    SMTP_URL: server.url,
    AUTH_SECRET: 'a secret of more than thirty-two characters',
    ASSAY_URL: 'https://desk.example',
    MAIL_FROM: 'Harbour Desk <desk@desk.example>',
    MAIL_REPLY_TO: 'editors@desk.example',
  });
});
afterAll(() => server.close());
beforeEach(async () => {
  server.arrived.length = 0;
  Object.assign(server, { manner: 'take', slowMs: 0 });
  ana = await createMember(db, {
    name: 'Ana Lind',
    email: `ana-${crypto.randomUUID()}@desk.example`,
  });
  ben = await createMember(db, { teamId: ana.teamId, name: 'Ben Ode', role: 'admin' });
  claim = await createClaim(db, { by: ana, statement: 'Four <million> tonnes passed.' });
});

/** Ben moves the claim, or comments on it and names Ana; the job tells of it and queues the mail. */
async function happen(what: 'move' | 'mention'): Promise<string> {
  const subject =
    what === 'move'
      ? { kind: 'claim', id: claim.id }
      : { kind: 'comment', id: await commentBy(ben, 'Is it *gross*, [@Ana](mention:1)? <b>') };
  await transaction((tx) =>
    recordEvent(tx, ben, {
      action: what === 'move' ? 'claim.moved' : 'comment.added',
      subject,
      claimId: claim.id,
      ...(what === 'move' && { after: { state: 'researching' } }),
    }),
  );
  const event = await db.auditEvent.findFirstOrThrow({ orderBy: { position: 'desc' } });
  await makeNotifications([event.id]);
  await queueMail([event.id], new Date());
  return event.id;
}

async function commentBy(by: Member, body: string): Promise<string> {
  const thread = await createThread(db, { by, claimId: claim.id, body });
  const { id } = await db.comment.findFirstOrThrow({ where: { threadId: thread.id } });
  await db.mention.create({ data: { commentId: id, userId: ana.userId } });
  return id;
}

const mails = () => db.mail.findMany({ where: { userId: ana.userId }, orderBy: { id: 'asc' } });
async function theMail() {
  const [mail] = await mails();
  if (!mail) throw new Error('There is no mail.');
  return mail;
}
const later = (minutes: number) => ({
  url: env.SMTP_URL,
  now: new Date(Date.now() + minutes * 60_000),
});
const jobsOf = (id: string) => db.$queryRaw<{ queue_name: string }[]>`
  SELECT queue_name FROM graphile_worker.jobs WHERE key = ${`mail:${id}`}`;

test('a mention is mailed at once: who, what, where, and how to stop it', async () => {
  await happen('mention');
  const mail = await theMail();
  expect(await jobsOf(mail.id)).toHaveLength(1);
  await sendMail(ana, mail.id);
  const [arrived] = server.arrived;
  const source = arrived?.source.replace(/=\r\n/g, '').replace(/=3D/g, '=') ?? '';
  expect(arrived).toMatchObject({
    from: 'desk@desk.example',
    to: [expect.stringMatching(/^ana-/)],
  });
  expect(source).toContain(`Message-ID: ${mail.messageId}`);
  expect(source).toContain('Reply-To: editors@desk.example');
  expect(source).toContain('Content-Language: en');
  expect(source).toContain('List-Unsubscribe-Post: List-Unsubscribe=One-Click');
  expect(source).toMatch(/Subject: Ben Ode mentioned you\. #1 Four <million> tonnes passed\./);
  expect(source).toContain('> Is it gross, @Ana? <b>');
  expect(source).toContain('Four &lt;million&gt; tonnes passed.');
  expect(source).toMatch(/https:\/\/desk\.example\/desk\/inbox\/[0-9a-f-]{36}/);
  expect(source).not.toMatch(/<img|http:\/\/|<b>\?/);
  expect(await theMail()).toMatchObject({ state: 'sent', attempts: 1 });
});

test.each([
  ['fr', 'ltr', 'Vous recevez ce message'],
  ['ar', 'rtl', 'وصلتك هذه الرسالة'],
  ['zh', 'ltr', '你收到这封邮件'],
])(
  'mail is written in the language of the desk of its person: %s',
  async (language, dir, words) => {
    await db.user.update({ where: { id: ana.userId }, data: { language } });
    await happen('mention');
    await sendMail(ana, (await theMail()).id);
    const source = server.arrived[0]?.source ?? '';
    expect(source).toContain(`Content-Language: ${language}`);
    const said = textsOf(source);
    expect(said).toContain(words);
    expect(said).toContain(`<html lang="${language}" dir="${dir}">`);
    expect(said).toContain(`https://desk.example/${language}/unsubscribe/`);
    expect(said).toMatch(/https:\/\/desk\.example\/desk\/inbox\//);
    expect(said).not.toMatch(/You get this|mentioned you|Stop all/);
  },
);

/** The texts of a mail, plain and HTML, out of the encodings of MIME. */
function textsOf(source: string): string {
  return source
    .split(/^--.*\r\n/m)
    .map((part) => {
      const body = part.slice(part.indexOf('\r\n\r\n') + 4);
      if (/base64/.test(part)) return Buffer.from(body, 'base64').toString();
      const bytes = body
        .replace(/=\r\n/g, '')
        .replace(/=([0-9A-F]{2})/g, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)));
      return Buffer.from(bytes, 'latin1').toString();
    })
    .join('\n');
}

test('a mail is sent once, however many processes run its job, and however often', async () => {
  await happen('mention');
  const { id } = await theMail();
  await Promise.all([sendMail(ana, id), sendMail(ana, id), sendMail(ana, id)]);
  await sendMail(ana, id);
  await queueMail(
    (await db.auditEvent.findMany()).map((event) => event.id),
    new Date(),
  );
  expect(server.arrived).toHaveLength(1);
  expect(await mails()).toHaveLength(1);
});

test('what is daily goes into one mail, without what was read meanwhile; an empty one goes away', async () => {
  await happen('move');
  await happen('move');
  const mail = await theMail();
  expect(await mails()).toHaveLength(1);
  expect(mail.sendAfter.getTime()).toBeGreaterThan(Date.now());
  await sendMail(ana, mail.id);
  expect(server.arrived).toEqual([]);
  const [one] = await db.notification.findMany({ where: { userId: ana.userId } });
  await markRead(ana, readingSchema.parse({ ids: [one?.id] }));
  await sendMail(ana, mail.id, later(25 * 60));
  expect(server.arrived).toHaveLength(1);
  expect(server.arrived[0]?.source).toContain('moved the claim to');
  expect(await db.mailItem.count({ where: { mailId: mail.id } })).toBe(1);
  await happen('move');
  await markRead(ana, readingSchema.parse({ all: true }));
  const next = (await mails()).find(({ state }) => state === 'waiting');
  await sendMail(ana, next?.id ?? '', later(50 * 60));
  expect(server.arrived).toHaveLength(1);
  expect((await mails()).map(({ state }) => state)).toEqual(['sent']);
});

test('nothing comes of what was muted, unwanted, or not theirs any more when the mail goes out', async () => {
  await happen('mention');
  await watch(ana, { kind: 'claim', id: claim.id, muted: true });
  await sendMail(ana, (await theMail()).id);
  expect(await mails()).toEqual([]);
  await watch(ana, { kind: 'claim', id: claim.id, muted: false });
  await happen('mention');
  await choosePaces(db, ana, { mention: 'none' });
  await sendMail(ana, (await theMail()).id);
  expect(await mails()).toEqual([]);
  await happen('mention');
  expect(await mails()).toEqual([]);
  await choosePaces(db, ana, { mention: 'event' });
  await happen('mention');
  await sendMail(null, (await theMail()).id);
  expect(await mails()).toEqual([]);
  expect(server.arrived).toEqual([]);
});

test('quiet hours hold a mail back, and collect what comes in them', async () => {
  const now = new Date();
  const clock = (hours: number) =>
    new Date(now.getTime() + hours * 3_600_000).toISOString().slice(11, 16);
  await saveMailSettings(ana, {
    timeZone: 'UTC',
    quiet: { from: clock(-1), to: clock(2) },
    dailyAt: '08:00',
    paces: {},
    version: 0,
  });
  await happen('mention');
  await happen('mention');
  const mail = await theMail();
  expect((await mails()).map(({ sendAfter, pace }) => [sendAfter, pace])).toHaveLength(1);
  expect(mail.sendAfter.toISOString().slice(11, 16)).toBe(clock(2));
});

test('a failure before the server had all of it is tried again, later and later', async () => {
  await happen('mention');
  const { id } = await theMail();
  server.manner = 'busy';
  await sendMail(ana, id);
  expect(await theMail()).toMatchObject({
    state: 'waiting',
    attempts: 1,
    lastError: expect.stringContaining('421'),
  });
  await sendMail(ana, id);
  expect((await theMail()).attempts).toBe(1);
  server.manner = 'drop-within';
  await sendMail(ana, id, later(5));
  expect(await theMail()).toMatchObject({ state: 'waiting', attempts: 2 });
  await sendMail(ana, id, { url: 'smtp://127.0.0.1:9', now: later(30).now });
  expect(await theMail()).toMatchObject({ state: 'waiting', attempts: 3 });
  server.manner = 'take';
  await sendMail(ana, id, later(120));
  expect(await theMail()).toMatchObject({ state: 'sent', attempts: 4, lastError: null });
  expect(server.arrived).toHaveLength(1);
});

test('a server that will never take it ends it, and its person and the admins see why', async () => {
  await happen('mention');
  server.manner = 'unknown';
  await sendMail(ana, (await theMail()).id);
  expect(await theMail()).toMatchObject({ state: 'failed' });
  const trouble = { to: 'Ana Lind', state: 'failed', reason: expect.stringContaining('550') };
  expect(await listMailTroubles(ana, new Date())).toMatchObject([{ ...trouble, own: true }]);
  expect(await listMailTroubles(ben, new Date())).toMatchObject([{ ...trouble, own: false }]);
  const editor = await createMember(db, { teamId: ana.teamId, role: 'editor' });
  expect(await listMailTroubles(editor, new Date())).toEqual([]);
  expect(await listMailTroubles(await createMember(db, { role: 'admin' }), new Date())).toEqual([]);
});

test('a mail that may have arrived is not sent again', async () => {
  await happen('mention');
  const { id } = await theMail();
  server.manner = 'drop-after';
  await sendMail(ana, id);
  expect(await theMail()).toMatchObject({ state: 'uncertain' });
  server.manner = 'take';
  await sendMail(ana, id, later(60));
  await sweepMail(later(60).now);
  expect(server.arrived).toHaveLength(1);
});

test('a process that died while it sent leaves a mail uncertain, once it must be dead', async () => {
  await happen('mention');
  const { id } = await theMail();
  const sendAfter = new Date(Date.now() + 60_000);
  await db.mail.update({ where: { id }, data: { state: 'sending', attempts: 1, sendAfter } });
  await sendMail(ana, id);
  expect(await theMail()).toMatchObject({ state: 'sending' });
  await sendMail(ana, id, later(2));
  expect(await theMail()).toMatchObject({ state: 'uncertain' });
  expect(server.arrived).toEqual([]);
});

test('a mail whose job was lost is queued again', async () => {
  await happen('mention');
  const { id } = await theMail();
  await db.$executeRaw`DELETE FROM graphile_worker._private_jobs`;
  await sweepMail(new Date());
  expect(await jobsOf(id)).toEqual([]);
  await sweepMail(later(10).now);
  expect(await jobsOf(id)).toHaveLength(1);
});

test('without a mail server nothing is queued', async () => {
  const { SMTP_URL } = env;
  settleEnvironment({ SMTP_URL: '' });
  await happen('mention');
  expect(await mails()).toEqual([]);
  expect(await getMailSettings(ana)).toMatchObject({ configured: false });
  settleEnvironment({ SMTP_URL: SMTP_URL ?? '' });
});

test('the link in a mail stops its kind, or all; undoing brings back what was', async () => {
  await choosePaces(db, ana, { mention: 'hourly' });
  await choosePaces(db, ana, { mention: 'event' });
  await happen('mention');
  await sendMail(ana, (await theMail()).id);
  const source = server.arrived[0]?.source.replace(/=\r\n/g, '').replace(/=3D/g, '=') ?? '';
  const once = /List-Unsubscribe: <https:\/\/desk\.example\/api\/unsubscribe\/([\w-]+)>/.exec(
    source.replace(/\r\n /g, ' '),
  )?.[1];
  const token = once ?? '';
  expect(await getStopping(token)).toMatchObject({ kind: 'mention', name: 'Ana Lind' });
  const { was } = await stopMail({ token, what: 'kind' });
  await stopMail({ token, what: 'kind' });
  expect(was).toEqual({ mention: 'event' });
  expect((await getMailSettings(ana))?.paces).toMatchObject({ mention: 'none', reply: 'event' });
  const all = await stopMail({ token, what: 'all' });
  expect(new Set(Object.values((await getMailSettings(ana))?.paces ?? {}))).toEqual(
    new Set(['none']),
  );
  await undoStopping({ token, was: { ...all.was, ...was } });
  expect((await getMailSettings(ana))?.paces).toMatchObject({ mention: 'event', state: 'daily' });
  await expect(stopMail({ token: 'nobody-knows-it', what: 'all' })).rejects.toMatchObject({
    code: 'NOT_FOUND',
  });
  await db.member.update({ where: { id: ana.memberId }, data: { removedAt: new Date() } });
  expect(await getStopping(token)).toBeNull();
});
