import 'server-only';
import { db, type Tx, transaction } from '@/lib/db';
import { env } from '@/lib/env';
import { AppError } from '@/lib/errors';
import { queueReaderMail } from '@/lib/reader-mail/mutations';
import type { Subscription } from '@/prisma/generated/client';
import { QUESTION, readSubscriberLetter, subscriberMailKey } from './letter-queries';
import { countSubscribing } from './limit-mutations';
import { findSubscription } from './queries';
import type { SubscribingInput } from './schema';

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
    const found = await tx.subscription.findUniqueOrThrow({ where: { claimId_email: key } });
    if (!found.confirmedAt) await ask(tx, found, now);
  });
}

/** One question at a time, in the language that was asked last; another one follows when the first has ended. */
async function ask(tx: Tx, subscription: Subscription, now: Date): Promise<void> {
  const key = subscriberMailKey(subscription.id, QUESTION);
  await tx.readerMail.deleteMany({ where: { key, state: { not: 'sending' } } });
  await queue(tx, subscription, QUESTION, now);
}

async function queue(tx: Tx, subscription: Subscription, number: number, now: Date) {
  const { id, email } = subscription;
  await queueReaderMail(tx, {
    key: subscriberMailKey(id, number),
    address: email,
    letter: await readSubscriberLetter(tx, subscription, number),
    sendAfter: now,
    subscriptionId: id,
  });
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
  const told = { key: { endsWith: `:${number}` } };
  const rows = await db.subscription.findMany({
    where: { claimId, confirmedAt: { not: null }, mails: { none: told } },
  });
  for (const row of rows) await transaction((tx) => queue(tx, row, number, now));
}

/** Removes the addresses that nobody confirmed within two days. */
export async function removeUnconfirmed(now: Date): Promise<void> {
  const createdAt = { lt: new Date(now.getTime() - UNCONFIRMED) };
  await db.subscription.deleteMany({ where: { confirmedAt: null, createdAt } });
}
