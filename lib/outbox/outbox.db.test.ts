import { expect, test } from 'vitest';
import { db } from '@/lib/db';
import { env, settleEnvironment } from '@/lib/env';
import { choosePaces, saveMailSettings } from '@/lib/mailing/mutations';
import { getMailSettings } from '@/lib/mailing/queries';
import { markRead } from '@/lib/notifications/mutations';
import { readingSchema } from '@/lib/notifications/schema';
import {
  ana,
  claim,
  happen,
  jobsOf,
  later,
  mails,
  server,
  startMailDesk,
  theMail,
} from '@/lib/testing/mail-desk';
import { watch } from '@/lib/watching/mutations';
import { queueMail } from './mutations';
import { sendMail } from './sending-mutations';

startMailDesk();

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

test('without a mail server nothing is queued', async () => {
  const { SMTP_URL } = env;
  settleEnvironment({ SMTP_URL: '' });
  await happen('mention');
  expect(await mails()).toEqual([]);
  expect(await getMailSettings(ana)).toMatchObject({ configured: false });
  settleEnvironment({ SMTP_URL: SMTP_URL ?? '' });
});
