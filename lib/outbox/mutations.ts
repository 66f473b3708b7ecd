import 'server-only';
import { createHash } from 'node:crypto';
import { v7 as uuid } from 'uuid';
import { isNotificationKind } from '@/lib/attention/kinds';
import { db, type Tx, transaction } from '@/lib/db';
import { enqueue } from '@/lib/enqueue';
import { env } from '@/lib/env';
import { readWishes } from '@/lib/mailing/queries';
import { dueAt, type MailTimes } from '@/lib/mailing/schedule';
import type { Notification } from '@/prisma/generated/client';
import type { MailPace } from '@/prisma/generated/enums';

/**
 * Puts the unread notifications of events into mails, as their people want them: a notification into one mail at most,
 * whatever is due to one person at the same time into the same one. Does nothing where mail is not set up.
 */
export async function queueMail(eventIds: readonly string[], now: Date): Promise<void> {
  if (!env.SMTP_URL) return;
  const rows = await db.notification.findMany({
    where: { eventId: { in: [...eventIds] }, readAt: null, mailed: { none: {} } },
    orderBy: { id: 'asc' },
  });
  for (const teamId of new Set(rows.map((row) => row.teamId))) {
    const own = rows.filter((row) => row.teamId === teamId);
    const wishes = await readWishes(
      db,
      teamId,
      own.map(({ userId }) => userId),
    );
    for (const row of own) {
      const { times, paces } = wishes(row.userId);
      const pace = isNotificationKind(row.kind) ? paces[row.kind] : 'none';
      if (pace !== 'none') await transaction((tx) => putIntoMail(tx, row, pace, times, now));
    }
  }
}

type Paced = Exclude<MailPace, 'none'>;

/** A mail that was sent in this very moment takes nothing more: the next one does. */
async function putIntoMail(
  tx: Tx,
  row: Notification,
  pace: Paced,
  times: MailTimes,
  now: Date,
): Promise<void> {
  let due = dueAt(now, pace, times);
  for (;;) {
    const mail = await findOrMakeMail(tx, row, pace, due, now);
    if (mail.state === 'waiting') {
      const item = { notificationId: row.id, mailId: mail.id };
      await tx.mailItem.createMany({ data: [item], skipDuplicates: true });
      return await enqueueMail(tx, mail.id, row.userId, mail.send_after);
    }
    due = dueAt(new Date(Math.max(due.getTime(), now.getTime()) + 1), pace, times);
  }
}

async function findOrMakeMail(tx: Tx, row: Notification, pace: Paced, due: Date, now: Date) {
  const { userId, teamId } = row;
  const messageId = messageIdOf(
    pace === 'event' && due.getTime() <= now.getTime()
      ? `notification ${row.id}`
      : `mail ${userId} ${teamId} ${pace} ${due.toISOString()}`,
  );
  await tx.mail.createMany({
    data: [{ id: uuid(), userId, teamId, pace, messageId, sendAfter: due }],
    skipDuplicates: true,
  });
  const [mail] = await tx.$queryRaw<{ id: string; state: string; send_after: Date }[]>`
    SELECT id::text, state::text, send_after FROM mail WHERE message_id = ${messageId} FOR UPDATE`;
  if (!mail) throw new Error(`The mail ${messageId} went away.`);
  return mail;
}

/** The same for the same mail, however often it is made: servers and mail programs recognise what came twice. */
function messageIdOf(what: string): string {
  const name = createHash('sha256').update(what).digest('hex').slice(0, 32);
  return `<${name}@${mailHost()}>`;
}

/** The host of the public address, as addresses of mail have it: numbers in brackets. */
export function mailHost(): string {
  const { hostname } = new URL(env.ASSAY_URL);
  return /^[\d.]+$/.test(hostname) ? `[${hostname}]` : hostname.replace(/^\[(.*)\]$/, '[IPv6:$1]');
}

/** At most this many mails are sent at the same time, by all processes together: more would look like a flood. */
const QUEUES = 2;

/** Has a mail sent when it is due; a person's mails go one after the other. */
export async function enqueueMail(
  tx: Tx,
  mailId: string,
  userId: string,
  runAt: Date,
): Promise<void> {
  const queue = `mail:${Number.parseInt(userId.slice(-2), 16) % QUEUES}`;
  await enqueue(tx, 'send_mail', { mailId }, { jobKey: `mail:${mailId}`, runAt, queue });
}

/** How late a mail may be before its job counts as lost: five minutes, in milliseconds. */
const LOST = 300_000;

/** Queues mails again that are overdue, because their job was lost or given up. */
export async function sweepMail(now: Date): Promise<void> {
  if (!env.SMTP_URL) return;
  const rows = await db.mail.findMany({
    where: {
      state: { in: ['waiting', 'sending'] },
      sendAfter: { lt: new Date(now.getTime() - LOST) },
    },
    select: { id: true, userId: true },
    take: 1000,
  });
  for (const { id, userId } of rows) {
    await transaction((tx) => enqueueMail(tx, id, userId, now));
  }
}
