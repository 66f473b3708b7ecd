import 'server-only';
import { randomBytes } from 'node:crypto';
import { isNotificationKind, type NotificationKind } from '@/lib/attention/kinds';
import type { Member } from '@/lib/auth/types';
import { db, transaction } from '@/lib/db';
import { env } from '@/lib/env';
import { inLanguage } from '@/lib/i18n/address';
import { loadSaidMessages } from '@/lib/i18n/said-messages';
import { log } from '@/lib/log';
import { languageOfPerson, readWishes } from '@/lib/mailing/queries';
import { afterQuiet } from '@/lib/mailing/schedule';
import type { NotificationView } from '@/lib/notifications/view';
import { toViews } from '@/lib/notifications/view-queries';
import { paths } from '@/lib/paths';
import { NONCE_BYTES, sealUnsubscription } from '@/lib/unsubscribing/token';
import type { Mail } from '@/prisma/generated/client';
import { writeLetter } from './letter';
import { enqueueMail, mailHost } from './mutations';
import { type Delivery, retryAt } from './retry';
import { type Draft, toSource } from './source';
import { deliver } from './transport';

/** How long a process may take to hand a mail over before it counts as dead: five minutes, in milliseconds. */
const LEASE = 300_000;

/** What a sending needs besides the database; tests hand in their own. */
export type Post = { url: string | undefined; now: Date };

/**
 * Sends a mail that is due to its person, once: who changes its state from waiting to sending sends it. What was read in the
 * meantime, may not be seen any more or is not wanted any more is left out; a mail with nothing in it goes away. A failure
 * before the server had all of it is tried again; after that, never.
 */
export async function sendMail(
  member: Member | null,
  mailId: string,
  post: Post = { url: env.SMTP_URL, now: new Date() },
): Promise<void> {
  const { url, now } = post;
  if (!url) return;
  const mail = await take(mailId, now);
  if (!mail) return;
  const items = member ? await itemsOf(member, mail) : [];
  if (!member || items.length === 0) {
    await db.mail.deleteMany({ where: { id: mailId, state: 'sending' } });
    return;
  }
  const delivery = await send(url, () => write(member, mail, items, now));
  await settle(mail, delivery, new Date());
}

/** A mail that we cannot write has gone nowhere: it is tried again, and a person finds the fault in the log. */
async function send(url: string, writing: () => Promise<Draft>): Promise<Delivery> {
  try {
    const draft = await writing();
    const raw = await toSource(draft);
    return await deliver(url, { from: addressOf(draft.from), to: draft.to.address, raw });
  } catch (error) {
    log.error({ err: error }, 'a mail could not be written');
    return { outcome: 'unreached', reason: 'The mail could not be written.' };
  }
}

async function take(mailId: string, now: Date): Promise<Mail | null> {
  return await transaction(async (tx) => {
    const { count } = await tx.mail.updateMany({
      where: { id: mailId, state: 'waiting', sendAfter: { lte: now } },
      data: {
        state: 'sending',
        attempts: { increment: 1 },
        sendAfter: new Date(now.getTime() + LEASE),
      },
    });
    const mail = await tx.mail.findUnique({ where: { id: mailId } });
    if (count === 1 || !mail) return mail;
    if (mail.state === 'sending' && mail.sendAfter <= now) {
      // Whoever sent it is dead, and nobody knows how far it came.
      const lastError = 'The server stopped while it was sending this.';
      await tx.mail.update({
        where: { id: mailId },
        data: { state: 'uncertain', lastError, endedAt: now },
      });
    } else if (mail.endedAt === null) await enqueueMail(tx, mail.id, mail.userId, mail.sendAfter);
    return null;
  });
}

/** What is still worth telling; the rest leaves the mail. */
async function itemsOf(member: Member, mail: Mail): Promise<NotificationView[]> {
  const rows = await db.notification.findMany({
    where: { mailed: { some: { mailId: mail.id } } },
    orderBy: { id: 'desc' },
  });
  const { userId, teamId } = member;
  const { paces } = (await readWishes(db, teamId, [userId]))(userId);
  const muted = await db.watch.findMany({
    where: { userId, muted: true },
    select: { targetId: true },
  });
  const isMuted = (id: string | null) => muted.some(({ targetId }) => targetId === id);
  const wanted = rows.filter(
    ({ readAt, kind, claimId, documentId }) =>
      readAt === null &&
      isNotificationKind(kind) &&
      paces[kind] !== 'none' &&
      !isMuted(claimId) &&
      !(claimId === null && isMuted(documentId)),
  );
  const items = await toViews(member, wanted);
  const kept = items.map(({ id }) => id);
  await db.mailItem.deleteMany({ where: { mailId: mail.id, notificationId: { notIn: kept } } });
  return items;
}

async function write(
  member: Member,
  mail: Mail,
  items: readonly NotificationView[],
  now: Date,
): Promise<Draft> {
  const { userId, teamId } = member;
  const user = await db.user.findUniqueOrThrow({
    where: { id: userId },
    select: { email: true, name: true, language: true },
  });
  const locale = languageOfPerson(user);
  const [team, publisher, wishes, messages] = await Promise.all([
    db.team.findUniqueOrThrow({ where: { id: teamId }, select: { name: true } }),
    db.installation.findUnique({ where: { id: 1 }, select: { name: true } }),
    readWishes(db, teamId, [userId]),
    loadSaidMessages(locale),
  ]);
  const kinds = [...new Set(items.map(({ kind }) => kind))];
  const [kind] = kinds;
  const one = kind && kinds.length === 1 ? kind : null;
  const stop = (what: NotificationKind | 'all') =>
    sealUnsubscription(
      { userId, teamId, kind: what },
      env.AUTH_SECRET ?? '',
      randomBytes(NONCE_BYTES),
    );
  const at = (path: string) => `${env.ASSAY_URL}${path}`;
  const letter = {
    locale,
    ...{ team: team.name, publisher: publisher?.name ?? 'Assay', items },
    timeZone: wishes(userId).times.timeZone,
    stateNames: messages.claims.state,
    linkOf: (id: string) => at(paths.desk.notification(id)),
    settings: at(paths.desk.settings('notifications')),
    stop: {
      kind: one && { kind: one, address: at(inLanguage(paths.unsubscribe(stop(one)), locale)) },
      all: at(inLanguage(paths.unsubscribe(stop('all')), locale)),
    },
  };
  const claims = new Set(
    items.map(({ claim, document, webhook }) => (claim ?? document ?? webhook)?.id),
  );
  const [about] = claims;
  return {
    ...writeLetter(letter, messages),
    from: env.MAIL_FROM ?? `Assay <assay@${mailHost()}>`,
    replyTo: env.MAIL_REPLY_TO,
    to: { name: user.name, address: user.email },
    messageId: mail.messageId,
    about: claims.size === 1 && about ? `<${about}@${mailHost()}>` : null,
    language: locale,
    stopOnce: at(paths.api.unsubscribe(stop(one ?? 'all'))),
    date: now,
  };
}

/** The bare address of "Name <address>". */
function addressOf(from: string): string {
  return /<([^>]+)>$/.exec(from)?.[1] ?? from;
}

async function settle(mail: Mail, delivery: Delivery, now: Date): Promise<void> {
  const sending = { id: mail.id, state: 'sending' as const };
  if (delivery.outcome === 'sent') {
    await db.mail.updateMany({
      where: sending,
      data: { state: 'sent', lastError: null, endedAt: now },
    });
    return;
  }
  const { outcome, reason: lastError } = delivery;
  const next = outcome === 'unreached' ? retryAt(mail.attempts, now) : null;
  if (!next) {
    const state = outcome === 'uncertain' ? 'uncertain' : 'failed';
    await db.mail.updateMany({ where: sending, data: { state, lastError, endedAt: now } });
    return;
  }
  const { userId, teamId } = mail;
  const { times } = (await readWishes(db, teamId, [userId]))(userId);
  const sendAfter = afterQuiet(next, times);
  await transaction(async (tx) => {
    const data = { state: 'waiting' as const, lastError, sendAfter };
    const { count } = await tx.mail.updateMany({ where: sending, data });
    if (count === 1) await enqueueMail(tx, mail.id, userId, sendAfter);
  });
}
