import 'server-only';
import { recordEvent } from '@/lib/audit/mutations';
import { visitor } from '@/lib/auth/types';
import { detectLanguage } from '@/lib/capture/language';
import { db, type Tx, transaction } from '@/lib/db';
import { env } from '@/lib/env';
import { AppError } from '@/lib/errors';
import { admit, countSending } from '@/lib/floodgate/mutations';
import type { FloodgateInput } from '@/lib/floodgate/schema';
import { queueReaderMail, withdrawReaderMail } from '@/lib/reader-mail/mutations';
import { readReaderSettings } from '@/lib/reader-settings/queries';
import type { Tip } from '@/prisma/generated/client';
import { tieAttachment } from './attachment-mutations';
import { forgetTip } from './forgetting-mutations';
import { mailKeys, readTipLetter, tokenOfTip } from './letter-queries';
import { linkKeyOf } from './link-key';
import type { SubmissionInput } from './schema';
import { openThing } from './token';

/** Where and when a form came in, and in which language its page was. */
export type Arrival = { address: string; locale: string; now: Date };

/**
 * Takes a tip and answers its sender's private token. Without a solved puzzle, or in a flood, it is held; filled in by a
 * program it is kept as spam; both answer the same. UNAVAILABLE without a team, LIMITED, INVALID when the file is gone.
 */
export async function sendTip(
  input: SubmissionInput & FloodgateInput,
  arrival: Arrival,
): Promise<string> {
  const { address, locale, now } = arrival;
  const sending = await countSending('tip', address);
  return await transaction(async (tx) => {
    const { teamId } = await readReaderSettings(tx);
    if (!teamId) throw new AppError('UNAVAILABLE', 'Nobody takes tips here yet.');
    const hold = await admit(tx, 'tip', input, { sending, now });
    const state = hold === 'trap' ? 'spam' : hold ? 'held' : 'received';
    const { text = null, link = null, email = null } = input;
    const tip = await tx.tip.create({
      data: {
        ...{ teamId, state, hold, text, link, email, locale, receivedAt: now },
        linkKey: link && linkKeyOf(link),
        language: (text && detectLanguage(text)) || null,
        senderKey: sending.addressKey,
        settledAt: state === 'spam' ? now : null,
      },
    });
    if (input.attachment) await tieAttachment(tx, tip.id, input.attachment);
    await recordEvent(tx, visitor, {
      action: hold ? 'tip.held' : 'tip.received',
      subject: { kind: 'tip', id: tip.id },
      teamId,
      after: hold ? { hold } : undefined,
    });
    if (state === 'received') await acknowledge(tx, tip, now);
    return tokenOfTip(tip.id);
  });
}

/** Tells the sender of a tip, who left an address, that it is in; nothing without an address. */
export async function acknowledge(tx: Tx, tip: Tip, now: Date): Promise<void> {
  if (!tip.email) return;
  const letter = await readTipLetter(tx, tip, { kind: 'received' });
  const key = mailKeys.received(tip.id);
  await queueReaderMail(tx, { key, address: tip.email, letter, sendAfter: now });
}

/**
 * A reader takes a published claim for an answer: one more who asked for it, and nothing of what was written is kept. What was
 * not sent with a solved puzzle counts nothing. NOT_FOUND when the claim is not published; LIMITED.
 */
export async function takeAsAnswer(
  { slug, ...input }: { slug: string } & FloodgateInput,
  { address, locale, now }: Arrival,
): Promise<void> {
  const sending = await countSending('tip', address);
  await transaction(async (tx) => {
    const claim = await tx.claim.findFirst({
      where: { slugs: { some: { slug } }, publications: { some: {} } },
      select: { id: true, teamId: true },
    });
    if (!claim) throw new AppError('NOT_FOUND', 'No such claim is published.');
    const hold = await admit(tx, 'tip', input, { sending, now });
    if (hold) return;
    const { id: claimId, teamId } = claim;
    const senderKey = sending.addressKey;
    const said = { state: 'answered' as const, claimId, teamId, senderKey, locale };
    await tx.tip.create({ data: { ...said, receivedAt: now, settledAt: now } });
  });
}

/** Forgets everything about the sender of a tip, and the tip with it if nobody has settled it. NOT_FOUND without such a link. */
export async function withdrawTip({ token }: { token: string }, now: Date): Promise<void> {
  await transaction(async (tx) => {
    const tip = await findTip(tx, token);
    if (tip.forgottenAt) return;
    const isOpen = tip.state === 'received' || tip.state === 'held';
    await forgetTip(tx, tip, now, isOpen ? { state: 'withdrawn', settledAt: now } : {});
    await recordEvent(tx, visitor, {
      action: 'tip.withdrawn',
      subject: { kind: 'tip', id: tip.id },
      teamId: tip.teamId,
    });
  });
}

/** No more mail about a tip: its sender's address is deleted, the rest stays. NOT_FOUND without such a link. */
export async function forgetAddress({ token }: { token: string }): Promise<void> {
  await transaction(async (tx) => {
    const tip = await findTip(tx, token);
    await tx.tip.update({ where: { id: tip.id }, data: { email: null } });
    const { received, declined, published } = mailKeys;
    const { id, version } = tip;
    await withdrawReaderMail(tx, [received(id), declined(id, version), published(id)]);
  });
}

async function findTip(tx: Tx, token: string): Promise<Tip> {
  const id = openThing('tip', token, env.AUTH_SECRET ?? '');
  const tip = id && (await tx.tip.findUnique({ where: { id } }));
  if (tip) return tip;
  throw new AppError('NOT_FOUND', 'There is no such tip, or the link was cut off.');
}

/** Writes to those who asked for a claim, and left an address, that it is published now; once. */
export async function tellSenders({ claimId }: { claimId: string }, now: Date): Promise<void> {
  const tips = await db.tip.findMany({ where: { claimId, email: { not: null } } });
  for (const tip of tips) await transaction((tx) => tellOfPublication(tx, tip, now));
}

/** Tells one sender of the published claim that their tip belongs to; nothing before it is published. */
export async function tellOfPublication(tx: Tx, tip: Tip, sendAfter: Date): Promise<void> {
  if (!tip.claimId || !tip.email) return;
  const found = await tx.publication.findFirst({
    where: { claimId: tip.claimId },
    select: { slug: true, statement: true, ratingName: true },
    orderBy: { number: 'desc' },
  });
  if (!found) return;
  const letter = await readTipLetter(tx, tip, {
    kind: 'published',
    statement: found.statement,
    rating: found.ratingName,
    slug: found.slug,
  });
  const key = mailKeys.published(tip.id);
  await queueReaderMail(tx, { key, address: tip.email, letter, sendAfter });
}
