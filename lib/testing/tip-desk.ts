import { afterAll, beforeAll, beforeEach } from 'vitest';
import type { Member } from '@/lib/auth/types';
import { db } from '@/lib/db';
import { settleEnvironment } from '@/lib/env';
import { solve } from '@/lib/floodgate/puzzle';
import { digest, makePuzzle } from '@/lib/floodgate/queries';
import { migrateJobs } from '@/lib/jobs/migrate';
import { sendReaderMail } from '@/lib/reader-mail/sending-mutations';
import { sendTip } from '@/lib/submissions/mutations';
import { listTips } from '@/lib/tips/queries';
import { tipFilterSchema } from '@/lib/tips/schema';
import { createMember } from '@/prisma/factories';
import { type MailServer, startMailServer } from './mail-server';

export let server: MailServer;
export let editor: Member;
export let reviewer: Member;
export let observer: Member;
let people = 0;

/** A team that gets tips, and a mail server; called once in a file, before its tests. */
export function startTipDesk(): void {
  beforeAll(async () => {
    server = await startMailServer();
    settleEnvironment({
      SMTP_URL: server.url,
      AUTH_SECRET: 'a secret of the tests, long enough',
      ASSAY_URL: 'https://assay.example',
    });
    await migrateJobs();
  });
  afterAll(() => server.close());
  beforeEach(async () => {
    server.arrived.length = 0;
    await db.rateLimit.deleteMany();
    editor = await createMember(db, { role: 'editor' });
    reviewer = await createMember(db, { role: 'reviewer', teamId: editor.teamId });
    observer = await createMember(db, { role: 'observer', teamId: editor.teamId });
    const settings = { teamId: editor.teamId, keepDays: 90, spamDays: 30, waitingDays: 365 };
    await db.readerSettings.update({ where: { id: 1 }, data: settings });
  });
}

export const now = () => new Date();
export const days = (count: number) => new Date(Date.now() + count * 86_400_000);
export const arrival = (address = `192.0.2.${++people}`, locale = 'en') => ({
  ...{ address, locale, now: now() },
});

/** What a browser sends that solved the puzzle. */
export async function solved() {
  const puzzle = makePuzzle('tip', now());
  return { puzzle, solution: (await solve(puzzle, { digest, isStopped: () => false })) ?? '' };
}

type Sent = Partial<Parameters<typeof sendTip>[0]>;

/** A tip that a person sends; what is given comes in place of what is usual. */
export async function send(input: Sent = {}, address?: string, locale?: string) {
  const token = await sendTip(
    { text: 'Trout have doubled in the river since 2019.', ...(await solved()), ...input },
    arrival(address, locale),
  );
  const tip = await db.tip.findFirstOrThrow({ orderBy: { id: 'desc' }, include: { file: true } });
  return { token, ...tip };
}

/** The tips that somebody of a team sees on one shelf of the queue. */
export const shelf = async (viewer: Member, show: string) =>
  (await listTips(viewer, tipFilterSchema.parse({ show }))).items;

/** What the worker does with the mails that wait, when their time has come. */
export async function sendMails(at: Date) {
  const waiting = await db.readerMail.findMany({
    where: { state: 'waiting', sendAfter: { lte: at } },
  });
  for (const { id } of waiting) await sendReaderMail(id, { url: server.url, now: at });
  const told = server.arrived.map(({ to, source }) => ({
    to: to.join(),
    text: source.replace(/=\r\n/g, '').replace(/=3D/g, '='),
  }));
  server.arrived.length = 0;
  return told;
}

/** What happened to a thing, in order, as the audit log names it. */
export const actionsOf = async (id: string) =>
  (await db.auditEvent.findMany({ where: { subjectId: id }, orderBy: { position: 'asc' } })).map(
    ({ action }) => action,
  );
