import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { recordEvent } from '@/lib/audit/mutations';
import type { Member } from '@/lib/auth/types';
import { db, transaction } from '@/lib/db';
import { env, settleEnvironment } from '@/lib/env';
import { choosePaces, saveMailSettings } from '@/lib/mailing/mutations';
import { minuteOf } from '@/lib/mailing/schedule';
import { makeNotifications } from '@/lib/notifications/mutations';
import { type MailServer, startMailServer } from '@/lib/testing/mail-server';
import { createClaim, createMember } from '@/prisma/factories';
import { queueMail } from './mutations';
import { sendMail } from './sending-mutations';

let server: MailServer;
let ana: Member;
let ben: Member;
let claimId: string;

beforeAll(async () => {
  server = await startMailServer();
  settleEnvironment({
    SMTP_URL: server.url,
    AUTH_SECRET: 'a secret of more than thirty-two characters',
  });
});
afterAll(() => server.close());
beforeEach(async () => {
  server.arrived.length = 0;
  server.manner = 'take';
  ana = await createMember(db, { email: `ana-${crypto.randomUUID()}@desk.example` });
  ben = await createMember(db, { teamId: ana.teamId, name: 'Ben Ode' });
  claimId = (await createClaim(db, { by: ana })).id;
});

type Event = { action: string; kind?: string; after?: object; by?: Member };

/** Something happens to Ana's claim at `now`, and the job tells of it. */
async function happen({ action, kind = 'claim', after, by = ben }: Event, now = new Date()) {
  const subject = { kind, id: kind === 'claim' ? claimId : crypto.randomUUID() };
  await transaction((tx) =>
    recordEvent(tx, by, { action, subject, claimId, ...(after && { after: { ...after } }) }),
  );
  const event = await db.auditEvent.findFirstOrThrow({ orderBy: { position: 'desc' } });
  await makeNotifications([event.id]);
  await queueMail([event.id], now);
}

const moved: Event = { action: 'claim.moved', after: { state: 'researching' } };
const attached: Event = { action: 'evidence.attached', kind: 'evidence' };
const mails = () =>
  db.mail.findMany({ where: { userId: ana.userId }, orderBy: { sendAfter: 'asc' } });
const sendAll = async (now: Date) => {
  for (const { id } of await mails()) await sendMail(ana, id, { url: env.SMTP_URL, now });
};
const sources = () => server.arrived.map(({ source }) => source.replace(/=\r\n/g, ''));

test('each kind keeps its own pace: at once, with the full hour, with the day, or not at all', async () => {
  await choosePaces(db, ana, {
    state: 'hourly',
    evidence: 'daily',
    assessment: 'none',
    approval: 'event',
  });
  const now = new Date('2026-03-02T12:20:31.400Z');
  await happen(moved, now);
  await happen({ action: 'assessment.given', kind: 'assessment' }, now);
  await happen(attached, now);
  await happen(moved, new Date('2026-03-02T12:59:59.999Z'));
  await happen(moved, new Date('2026-03-02T13:00:00.000Z'));
  await happen({ action: 'approval.given', kind: 'approval' }, now);
  expect((await mails()).map(({ pace, sendAfter }) => [pace, sendAfter.toISOString()])).toEqual([
    ['event', '2026-03-02T12:20:31.400Z'],
    ['hourly', '2026-03-02T13:00:00.000Z'],
    ['hourly', '2026-03-02T14:00:00.000Z'],
    ['daily', '2026-03-03T08:00:00.000Z'],
  ]);
  await sendAll(new Date('2026-03-02T13:30:00Z'));
  expect(sources()).toHaveLength(2);
  expect(sources()[1]).toContain('2 things happened in');
  await sendAll(new Date('2026-03-03T08:00:00Z'));
  expect(server.arrived).toHaveLength(4);
});

test('the night is quiet where the person is, over midnight and when the clocks change', async () => {
  const zone = { timeZone: 'America/New_York', quiet: { from: '22:00', to: '07:00' } };
  await saveMailSettings(ana, { ...zone, dailyAt: '08:00', paces: { state: 'event' }, version: 0 });
  // The evening before clocks go forward, after midnight, and after they did: all before seven in the morning.
  for (const at of ['2026-03-08T03:30:00Z', '2026-03-08T06:30:00Z', '2026-03-08T07:30:00Z']) {
    await happen(moved, new Date(at));
  }
  const [mail, ...others] = await mails();
  expect(others).toEqual([]);
  expect(mail?.sendAfter.toISOString()).toBe('2026-03-08T11:00:00.000Z');
  await sendAll(new Date('2026-03-08T10:59:59Z'));
  expect(server.arrived).toEqual([]);
  await sendAll(new Date('2026-03-08T11:00:00Z'));
  expect(sources()[0]).toContain('3 things happened in');
});

test('a mail that is tried again does not come in the quiet hours either', async () => {
  const now = new Date();
  const minute = minuteOf(now, 'UTC');
  const clock = (minutes: number) => {
    const at = (minutes + 1440) % 1440;
    return `${String(Math.floor(at / 60)).padStart(2, '0')}:${String(at % 60).padStart(2, '0')}`;
  };
  await choosePaces(db, ana, { state: 'event' });
  await happen(moved, now);
  // They begin before the next try, which is a minute later.
  const quiet = { from: clock(minute), to: clock(minute + 90) };
  await saveMailSettings(ana, { timeZone: 'UTC', quiet, dailyAt: '08:00', paces: {}, version: 1 });
  server.manner = 'later';
  await sendAll(now);
  const [mail] = await mails();
  expect(mail).toMatchObject({ state: 'waiting', attempts: 1 });
  expect(clock(minuteOf(mail?.sendAfter ?? now, 'UTC'))).toBe(quiet.to);
});

test('of an assessment a mail says that it is in, and of one’s own doing there is no mail', async () => {
  await choosePaces(db, ana, { assessment: 'event', state: 'event' });
  await happen({ ...moved, by: ana });
  expect(await mails()).toEqual([]);
  const after = { rating: 'false', confidence: 37, reasoning: 'The heron says so.' };
  await happen({ action: 'assessment.given', kind: 'assessment', after });
  await sendAll(new Date());
  const [source = ''] = sources();
  expect(source).toContain('Ben Ode gave an assessment.');
  expect(source).not.toMatch(/heron|confidence|37%|: false/);
});
