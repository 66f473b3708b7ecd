import 'server-only';
import { createHash } from 'node:crypto';
import { v7 as uuid } from 'uuid';
import { db, type Tx, transaction } from '@/lib/db';
import { enqueue } from '@/lib/enqueue';
import { env } from '@/lib/env';
import { AppError } from '@/lib/errors';
import { mailHost } from '@/lib/outbox/mutations';
import { countSubscribing } from './limit-mutations';
import { findSubscription } from './queries';
import type { SubscribingInput } from './schema';

/** The number of the mail that asks whether an address is its owner's; publications count from one. */
export const QUESTION = 0;

/** How long an address is kept that nobody confirmed: two days, in milliseconds. */
const UNCONFIRMED = 2 * 86_400_000;

/**
 * Asks the owner of an address, in the language given, whether they want mail when a published claim changes. Whether the address is known already
 * cannot be told from the answer. UNAVAILABLE where mail is not set up, NOT_FOUND without such a claim, LIMITED.
 */
export async function subscribe(
  { slug, email, language }: SubscribingInput,
  { address, now }: { address: string; now: Date },
): Promise<void> {
  if (!env.SMTP_URL) {
    throw new AppError('UNAVAILABLE', 'This installation sends no mail, so nothing was kept.');
  }
  const claim = await db.publication.findFirst({
    where: { claim: { slugs: { some: { slug } } } },
    select: { claimId: true },
  });
  if (!claim) throw new AppError('NOT_FOUND', 'No such claim is published.');
  await countSubscribing(email, address);
  await transaction(async (tx) => {
    const key = { claimId: claim.claimId, email };
    await tx.subscription.createMany({ data: [{ ...key, language }], skipDuplicates: true });
    // Until the owner says yes, the last who asked says in which language; afterwards nobody else can change it.
    await tx.subscription.updateMany({ where: { ...key, confirmedAt: null }, data: { language } });
    const { id, confirmedAt } = await tx.subscription.findUniqueOrThrow({
      where: { claimId_email: key },
    });
    if (!confirmedAt) await ask(tx, id, now);
  });
}

/** One question at a time: another one follows when the first has ended. */
async function ask(tx: Tx, subscriptionId: string, now: Date): Promise<void> {
  const ended = { subscriptionId, number: QUESTION, endedAt: { not: null } };
  await tx.subscriberMail.deleteMany({ where: ended });
  const mail = { id: uuid(), subscriptionId, number: QUESTION, sendAfter: now };
  const { count } = await tx.subscriberMail.createMany({
    data: [{ ...mail, messageId: messageIdOf(`question ${mail.id}`) }],
    skipDuplicates: true,
  });
  if (count === 1) await enqueueSubscriberMail(tx, mail.id, now);
}

/** Whoever has the link got the mail: the address is theirs. NOT_FOUND when it does not work. Twice is the same as once. */
export async function confirmSubscription({ token }: { token: string }, now: Date): Promise<void> {
  const id = await mustFind(token);
  await db.subscription.updateMany({
    where: { id, confirmedAt: null },
    data: { confirmedAt: now },
  });
}

/** Removes the subscription and the address with it. NOT_FOUND when there is none any more. */
export async function endSubscription({ token }: { token: string }): Promise<void> {
  const id = await mustFind(token);
  await db.subscription.deleteMany({ where: { id } });
}

async function mustFind(token: string): Promise<string> {
  const id = await findSubscription(token);
  if (id) return id;
  throw new AppError(
    'NOT_FOUND',
    'There is no such subscription any more, or the link was cut off.',
  );
}

/** Writes to everybody who subscribed to a claim about its publication of this number, once. */
export async function tellSubscribers(
  { claimId, number }: { claimId: string; number: number },
  now: Date,
): Promise<void> {
  if (!env.SMTP_URL) return;
  const rows = await db.subscription.findMany({
    where: { claimId, confirmedAt: { not: null }, mails: { none: { number } } },
    select: { id: true },
  });
  for (const { id: subscriptionId } of rows) {
    await transaction(async (tx) => {
      const mail = { id: uuid(), subscriptionId, number, sendAfter: now };
      const messageId = messageIdOf(`publication ${subscriptionId} ${number}`);
      const { count } = await tx.subscriberMail.createMany({
        data: [{ ...mail, messageId }],
        skipDuplicates: true,
      });
      if (count === 1) await enqueueSubscriberMail(tx, mail.id, now);
    });
  }
}

/** The same for the same mail, however often it is made. */
function messageIdOf(what: string): string {
  return `<${createHash('sha256').update(what).digest('hex').slice(0, 32)}@${mailHost()}>`;
}

/** Has a mail to a subscriber sent when it is due; all of them one after the other, beside the team's own mail. */
export async function enqueueSubscriberMail(tx: Tx, mailId: string, runAt: Date): Promise<void> {
  const jobKey = `subscriber-mail:${mailId}`;
  await enqueue(tx, 'send_subscriber_mail', { mailId }, { jobKey, runAt, queue: 'subscribers' });
}

/** Removes the addresses that nobody confirmed within two days. */
export async function removeUnconfirmed(now: Date): Promise<void> {
  const createdAt = { lt: new Date(now.getTime() - UNCONFIRMED) };
  await db.subscription.deleteMany({ where: { confirmedAt: null, createdAt } });
}

/** How late a mail may be before its job counts as lost: five minutes, in milliseconds. */
const LOST = 300_000;

/** Queues mails to subscribers again that are overdue, because their job was lost or given up. */
export async function sweepSubscriberMail(now: Date): Promise<void> {
  if (!env.SMTP_URL) return;
  const overdue = { lt: new Date(now.getTime() - LOST) };
  const rows = await db.subscriberMail.findMany({
    where: { state: { in: ['waiting', 'sending'] }, sendAfter: overdue },
    select: { id: true },
    take: 1000,
  });
  for (const { id } of rows) await transaction((tx) => enqueueSubscriberMail(tx, id, now));
}
