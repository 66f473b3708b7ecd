import 'server-only';
import { createHmac } from 'node:crypto';
import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible';
import { v7 as uuid } from 'uuid';
import { db, pool, type Tx, transaction } from '@/lib/db';
import { enqueue } from '@/lib/enqueue';
import { env } from '@/lib/env';
import { mailHost } from '@/lib/outbox/mutations';
import type { Letter } from './letter';

/** A reader who sends several things on one day gets an answer to each; nobody gets more than these, whoever writes forms. */
const TO_ONE_ADDRESS = { points: 6, seconds: 86_400 };

/** How late a mail may be before its job counts as lost: five minutes, in milliseconds. */
const LOST = 300_000;

export type ReaderLetter = {
  /** What the mail is about, once for all time: `tip:ID:received`. */
  key: string;
  address: string;
  letter: Letter;
  sendAfter: Date;
  /** The subscription that asks for it, and takes it along when it ends. */
  subscriptionId?: string;
};

/**
 * Queues one mail to a reader in the caller's transaction. Nothing happens where there was one with this key, where no mail can
 * be sent, and above six mails a day to one address: whoever asks gets the same on the page of what they sent. What somebody
 * subscribed to is not counted: they asked for each of those mails, and the question before has limits of its own.
 */
export async function queueReaderMail(tx: Tx, mail: ReaderLetter): Promise<void> {
  const { key, address, letter, sendAfter, subscriptionId } = mail;
  if (!env.SMTP_URL || (await tx.readerMail.count({ where: { key } })) > 0) return;
  if (!subscriptionId && !(await countMail(address))) return;
  const id = uuid();
  const messageId = `<${id}@${mailHost()}>`;
  const { count } = await tx.readerMail.createMany({
    data: [{ id, key, address, letter, sendAfter, messageId, subscriptionId }],
    skipDuplicates: true,
  });
  if (count === 1) await enqueueReaderMail(tx, id, sendAfter);
}

/** Takes back the mails with these keys that have not gone out; the others stay. */
export async function withdrawReaderMail(tx: Tx, keys: readonly string[]): Promise<void> {
  await tx.readerMail.deleteMany({ where: { key: { in: [...keys] }, state: 'waiting' } });
}

/** Has a mail to a reader sent when it is due; all of them one after the other, beside the team's own mail. */
export async function enqueueReaderMail(tx: Tx, mailId: string, runAt: Date): Promise<void> {
  const jobKey = `reader-mail:${mailId}`;
  await enqueue(tx, 'send_reader_mail', { mailId }, { jobKey, runAt, queue: 'readers' });
}

/** Queues mails to readers again that are overdue, because their job was lost or given up. */
export async function sweepReaderMail(now: Date): Promise<void> {
  if (!env.SMTP_URL) return;
  const overdue = { lt: new Date(now.getTime() - LOST) };
  const rows = await db.readerMail.findMany({
    where: { state: { in: ['waiting', 'sending'] }, sendAfter: overdue },
    select: { id: true },
    take: 1000,
  });
  for (const { id } of rows) await transaction((tx) => enqueueReaderMail(tx, id, now));
}

async function countMail(address: string): Promise<boolean> {
  const counter = new RateLimiterPostgres({
    storeClient: pool(),
    storeType: 'pool',
    tableName: 'rate_limit',
    tableCreated: true,
    clearExpiredByTimeout: false,
    keyPrefix: 'reader-mail',
    points: TO_ONE_ADDRESS.points,
    duration: TO_ONE_ADDRESS.seconds,
  });
  // The count outlives the mail; it keeps no address that could be read.
  const secret = env.AUTH_SECRET ?? '';
  const key = createHmac('sha256', secret).update(`mail to ${address}`).digest('base64url');
  try {
    await counter.consume(key);
    return true;
  } catch (error) {
    if (error instanceof RateLimiterRes) return false;
    throw error;
  }
}
