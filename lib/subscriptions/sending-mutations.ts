import 'server-only';
import { randomBytes } from 'node:crypto';
import { db, transaction } from '@/lib/db';
import { env } from '@/lib/env';
import { inLanguage } from '@/lib/i18n/address';
import { type Language, loadMessages } from '@/lib/i18n/messages';
import { log } from '@/lib/log';
import { mailHost } from '@/lib/outbox/mutations';
import { type Delivery, retryAt } from '@/lib/outbox/retry';
import { type Draft, toSource } from '@/lib/outbox/source';
import { deliver } from '@/lib/outbox/transport';
import { paths } from '@/lib/paths';
import { NONCE_BYTES } from '@/lib/sealed';
import type { SubscriberMail, Subscription } from '@/prisma/generated/client';
import { writeSubscriberLetter } from './letter';
import { enqueueSubscriberMail, QUESTION } from './mutations';
import { sealSubscription } from './token';

/** How long a process may take to hand a mail over before it counts as dead: five minutes, in milliseconds. */
const LEASE = 300_000;

type Mail = SubscriberMail & { subscription: Subscription };

/** What a sending needs besides the database; tests hand in their own. */
export type Post = { url: string | undefined; now: Date };

/**
 * Sends a mail to a subscriber, once: who changes its state from waiting to sending sends it. A failure before the server had
 * all of it is tried again over two days; an address that the server refuses for good is removed.
 */
export async function sendSubscriberMail(
  mailId: string,
  { url, now }: Post = { url: env.SMTP_URL, now: new Date() },
): Promise<void> {
  if (!url) return;
  const mail = await take(mailId, now);
  if (!mail) return;
  await settle(mail, await send(url, mail, now), new Date());
}

/** A mail that we cannot write has gone nowhere: it is tried again, and a person finds the fault in the log. */
async function send(url: string, mail: Mail, now: Date): Promise<Delivery> {
  try {
    const draft = await write(mail, now);
    const from = /<([^>]+)>$/.exec(draft.from)?.[1] ?? draft.from;
    return await deliver(url, { from, to: draft.to.address, raw: await toSource(draft) });
  } catch (error) {
    log.error({ err: error }, 'a mail to a subscriber could not be written');
    return { outcome: 'unreached', reason: 'The mail could not be written.' };
  }
}

async function take(id: string, now: Date): Promise<Mail | null> {
  return await transaction(async (tx) => {
    const { count } = await tx.subscriberMail.updateMany({
      where: { id, state: 'waiting', sendAfter: { lte: now } },
      data: {
        state: 'sending',
        attempts: { increment: 1 },
        sendAfter: new Date(now.getTime() + LEASE),
      },
    });
    const mail = await tx.subscriberMail.findUnique({
      where: { id },
      include: { subscription: true },
    });
    if (count === 1 || !mail) return mail;
    if (mail.state === 'sending' && mail.sendAfter <= now) {
      // Whoever sent it is dead, and nobody knows how far it came.
      const lastError = 'The server stopped while it was sending this.';
      const data = { state: 'uncertain' as const, lastError, endedAt: now };
      await tx.subscriberMail.update({ where: { id }, data });
    } else if (mail.endedAt === null) await enqueueSubscriberMail(tx, id, mail.sendAfter);
    return null;
  });
}

async function write({ number, messageId, subscription }: Mail, now: Date): Promise<Draft> {
  const publications = { claimId: subscription.claimId, ...(number > QUESTION && { number }) };
  // The database knows these languages only.
  const reader = subscription.language as Language;
  const [publication, publisher, messages] = await Promise.all([
    db.publication.findFirstOrThrow({ where: publications, orderBy: { number: 'desc' } }),
    db.installation.findUnique({ where: { id: 1 }, select: { name: true } }),
    loadMessages(reader),
  ]);
  const token = sealSubscription(subscription.id, env.AUTH_SECRET ?? '', randomBytes(NONCE_BYTES));
  const at = (path: string) => `${env.ASSAY_URL}${inLanguage(path, reader)}`;
  const { statement, language, summary, ratingName, kind, note, slug, claimId } = publication;
  const letter = {
    ...{ reader, publisher: publisher?.name ?? 'Assay', number },
    ...{ statement, language, summary, rating: ratingName, kind, note },
    claim: at(paths.claim(slug)),
    manage: at(paths.subscription(token)),
  };
  return {
    ...writeSubscriberLetter(letter, messages),
    from: env.MAIL_FROM ?? `Assay <assay@${mailHost()}>`,
    replyTo: env.MAIL_REPLY_TO,
    to: { name: '', address: subscription.email },
    messageId,
    about: `<${claimId}@${mailHost()}>`,
    language: reader,
    stopOnce: at(paths.api.subscription(token)),
    date: now,
  };
}

async function settle(
  { id, attempts, subscriptionId }: Mail,
  delivery: Delivery,
  now: Date,
): Promise<void> {
  const sending = { id, state: 'sending' as const };
  if (delivery.outcome === 'sent') {
    const data = { state: 'sent' as const, lastError: null, endedAt: now };
    await db.subscriberMail.updateMany({ where: sending, data });
    return;
  }
  const { outcome, reason: lastError } = delivery;
  // Nobody reads there: an address that is of no use is not kept.
  if (outcome === 'refused') {
    await db.subscription.deleteMany({ where: { id: subscriptionId } });
    return;
  }
  const next = outcome === 'unreached' ? retryAt(attempts, now) : null;
  if (!next) {
    const state = outcome === 'uncertain' ? ('uncertain' as const) : ('failed' as const);
    await db.subscriberMail.updateMany({
      where: sending,
      data: { state, lastError, endedAt: now },
    });
    return;
  }
  await transaction(async (tx) => {
    const data = { state: 'waiting' as const, lastError, sendAfter: next };
    const { count } = await tx.subscriberMail.updateMany({ where: sending, data });
    if (count === 1) await enqueueSubscriberMail(tx, id, next);
  });
}
