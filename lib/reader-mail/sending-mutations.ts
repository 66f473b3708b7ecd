import 'server-only';
import { db, transaction } from '@/lib/db';
import { env } from '@/lib/env';
import { log } from '@/lib/log';
import { mailHost } from '@/lib/outbox/mutations';
import { type Delivery, retryAt } from '@/lib/outbox/retry';
import { toSource } from '@/lib/outbox/source';
import { deliver } from '@/lib/outbox/transport';
import { Prisma, type ReaderMail } from '@/prisma/generated/client';
import type { MailState } from '@/prisma/generated/enums';
import { letterSchema, writeLetter } from './letter';
import { enqueueReaderMail } from './mutations';

/** How long a process may take to hand a mail over before it counts as dead: five minutes, in milliseconds. */
const LEASE = 300_000;

/** What a sending needs besides the database; tests hand in their own. */
export type Post = { url: string | undefined; now: Date };

/**
 * Sends a mail to a reader, once: who changes its state from waiting to sending sends it. A failure before the server had all
 * of it is tried again over two days. Address and words are removed when it has ended, however it did; a subscription with an
 * address that its server refuses for good is removed with them.
 */
export async function sendReaderMail(
  mailId: string,
  { url, now }: Post = { url: env.SMTP_URL, now: new Date() },
): Promise<void> {
  if (!url) return;
  const mail = await take(mailId, now);
  if (mail) await settle(mail, await send(url, mail, now), new Date());
}

/** A mail that we cannot write has gone nowhere: it is tried again, and a person finds the fault in the log. */
async function send(url: string, mail: ReaderMail, now: Date): Promise<Delivery> {
  try {
    const letter = letterSchema.parse(mail.letter);
    const from = env.MAIL_FROM ?? `Assay <assay@${mailHost()}>`;
    const address = mail.address ?? '';
    const raw = await toSource({
      ...writeLetter(letter),
      ...{ from, replyTo: env.MAIL_REPLY_TO, to: { name: '', address } },
      ...{ messageId: mail.messageId, language: letter.locale, date: now },
      about: letter.about && `<${letter.about}@${mailHost()}>`,
      ...(letter.stopOnce && { stopOnce: letter.stopOnce }),
    });
    return await deliver(url, { from: /<([^>]+)>$/.exec(from)?.[1] ?? from, to: address, raw });
  } catch (error) {
    log.error({ err: error }, 'a mail to a reader could not be written');
    return { outcome: 'unreached', reason: 'The mail could not be written.' };
  }
}

async function take(id: string, now: Date): Promise<ReaderMail | null> {
  return await transaction(async (tx) => {
    const { count } = await tx.readerMail.updateMany({
      where: { id, state: 'waiting', sendAfter: { lte: now } },
      data: {
        state: 'sending',
        attempts: { increment: 1 },
        sendAfter: new Date(now.getTime() + LEASE),
      },
    });
    const mail = await tx.readerMail.findUnique({ where: { id } });
    if (count === 1 || !mail) return mail;
    if (mail.state === 'sending' && mail.sendAfter <= now) {
      // Whoever sent it is dead, and nobody knows how far it came.
      const lastError = 'The server stopped while it was sending this.';
      await tx.readerMail.update({ where: { id }, data: ended('uncertain', lastError, now) });
    } else if (mail.endedAt === null) await enqueueReaderMail(tx, id, mail.sendAfter);
    return null;
  });
}

function ended(state: MailState, lastError: string | null, endedAt: Date) {
  return { state, lastError, endedAt, address: null, letter: Prisma.DbNull };
}

async function settle(
  { id, attempts, subscriptionId }: ReaderMail,
  delivery: Delivery,
  now: Date,
): Promise<void> {
  const where = { id, state: 'sending' as const };
  if (delivery.outcome === 'sent') {
    await db.readerMail.updateMany({ where, data: ended('sent', null, now) });
    return;
  }
  const { outcome, reason } = delivery;
  // Nobody reads there: an address that is of no use is not kept.
  if (outcome === 'refused' && subscriptionId) {
    await db.subscription.deleteMany({ where: { id: subscriptionId } });
    return;
  }
  const next = outcome === 'unreached' ? retryAt(attempts, now) : null;
  if (!next) {
    const state = outcome === 'uncertain' ? 'uncertain' : 'failed';
    await db.readerMail.updateMany({ where, data: ended(state, reason, now) });
    return;
  }
  await transaction(async (tx) => {
    const data = { state: 'waiting' as const, lastError: reason, sendAfter: next };
    const { count } = await tx.readerMail.updateMany({ where, data });
    if (count === 1) await enqueueReaderMail(tx, id, next);
  });
}
