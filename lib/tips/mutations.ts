import 'server-only';
import { recordEvents } from '@/lib/audit/mutations';
import type { Member } from '@/lib/auth/types';
import { insertClaim } from '@/lib/claims/mutations';
import { visibleClaims } from '@/lib/claims/policy';
import { type Tx, transaction } from '@/lib/db';
import { AppError } from '@/lib/errors';
import { queueReaderMail, withdrawReaderMail } from '@/lib/reader-mail/mutations';
import { mailKeys, readTipLetter } from '@/lib/submissions/letter-queries';
import { acknowledge, tellOfPublication } from '@/lib/submissions/mutations';
import type { Prisma, Tip } from '@/prisma/generated/client';
import { canHandleTips, statesBefore, type TipStep, visibleTips } from './policy';
import type { ClaimOfTipsInput, DeclineTipsInput, MergeTipsInput, TipsInput } from './schema';

/** So long a decision can be undone before its mail goes out: five minutes, in milliseconds, as for steps of claims. */
const SECOND_THOUGHTS = 300_000;

/**
 * Adds tips to a claim of the team: who sent them counts among those who asked for it, and is told when it is published.
 * FORBIDDEN below reviewer, NOT_FOUND outside the team, CONFLICT when one of them was settled meanwhile; then nothing is done.
 */
export async function mergeTips(
  member: Member,
  { tipIds, claimId }: MergeTipsInput,
  now = new Date(),
): Promise<void> {
  await transaction(async (tx) => {
    const claim = await tx.claim.findFirst({
      where: { AND: [visibleClaims(member), { id: claimId }] },
      select: { id: true, closeReason: true, duplicateOfId: true },
    });
    if (!claim) {
      throw new AppError('NOT_FOUND', 'There is no such claim.', { claimId: 'Choose a claim.' });
    }
    // A claim that was merged into another one has its tips there.
    const kept = (claim.closeReason === 'duplicate' && claim.duplicateOfId) || claim.id;
    await takeUp(tx, member, { tipIds, claimId: kept, state: 'merged', now });
  });
}

/** Makes a claim and adds the tips to it. Refusals as in `createClaim` and `mergeTips`. */
export async function makeClaimOfTips(
  member: Member,
  { tipIds, ...input }: ClaimOfTipsInput,
  now = new Date(),
): Promise<{ id: string; number: number }> {
  return await transaction(async (tx) => {
    const claim = await insertClaim(tx, member, input);
    await takeUp(tx, member, { tipIds, claimId: claim.id, state: 'became_claim', now });
    return claim;
  });
}

type TakingUp = {
  tipIds: readonly string[];
  claimId: string;
  state: 'merged' | 'became_claim';
  now: Date;
};

async function takeUp(tx: Tx, member: Member, { tipIds, claimId, state, now }: TakingUp) {
  const tips = await step(tx, member, 'merge', tipIds, {
    ...{ state, claimId, settledAt: now, settledById: member.userId },
  });
  await record(tx, member, `tip.${state}`, tips, { claimId });
  const sendAfter = new Date(now.getTime() + SECOND_THOUGHTS);
  for (const tip of tips) await tellOfPublication(tx, { ...tip, claimId }, sendAfter);
}

/**
 * Declines tips with a reason, which their senders read on the page of the tip and, five minutes later, by mail. Refusals as in
 * `mergeTips`.
 */
export async function declineTips(
  member: Member,
  { tipIds, reason, answer: words }: DeclineTipsInput,
  now = new Date(),
): Promise<void> {
  const answer = words ?? null;
  await transaction(async (tx) => {
    const settled = { settledAt: now, settledById: member.userId };
    const tips = await step(tx, member, 'decline', tipIds, {
      ...{ state: 'declined', reason, answer },
      ...settled,
    });
    await record(tx, member, 'tip.declined', tips, { after: { reason } });
    for (const tip of tips) {
      if (!tip.email) continue;
      const letter = await readTipLetter(tx, tip, { kind: 'declined', reason, answer });
      const key = mailKeys.declined(tip.id, tip.version);
      const sendAfter = new Date(now.getTime() + SECOND_THOUGHTS);
      await queueReaderMail(tx, { key, address: tip.email, letter, sendAfter });
    }
  });
}

/** Lets held tips into the queue, as if they had come now: the team and their senders are told. Refusals as in `mergeTips`. */
export async function letThrough(member: Member, { tipIds }: TipsInput, now = new Date()) {
  await transaction(async (tx) => {
    const tips = await step(tx, member, 'letThrough', tipIds, { state: 'received' });
    await record(tx, member, 'tip.received', tips);
    for (const tip of tips) await acknowledge(tx, tip, now);
  });
}

/** Puts tips aside as spam: nobody is told, and they go when their time is over. Refusals as in `mergeTips`. */
export async function markAsSpam(member: Member, { tipIds }: TipsInput, now = new Date()) {
  await transaction(async (tx) => {
    const settled = { settledAt: now, settledById: member.userId };
    const tips = await step(tx, member, 'markAsSpam', tipIds, { state: 'spam', ...settled });
    await record(tx, member, 'tip.marked_spam', tips);
  });
}

/**
 * Puts settled tips back into the queue, and takes back mails that have not gone out. CONFLICT when what their senders wrote
 * was deleted meanwhile; other refusals as in `mergeTips`.
 */
export async function reopenTips(member: Member, { tipIds }: TipsInput): Promise<void> {
  await transaction(async (tx) => {
    const tips = await step(tx, member, 'reopen', tipIds, {
      ...{ state: 'received', claimId: null, reason: null, answer: null },
      ...{ settledAt: null, settledById: null },
    });
    await record(tx, member, 'tip.reopened', tips);
    // The mail is known by the version that the tip had when it was settled.
    for (const { id, version } of tips) {
      await withdrawReaderMail(tx, [mailKeys.declined(id, version - 1), mailKeys.published(id)]);
    }
  });
}

/** All of the tips, or none, in the state that the step begins from; answers them as they are afterwards. */
async function step(
  tx: Tx,
  member: Member,
  name: TipStep,
  tipIds: readonly string[],
  data: Prisma.TipUncheckedUpdateManyInput,
): Promise<Tip[]> {
  const ids = { id: { in: [...tipIds] } };
  const known = await tx.tip.count({ where: { AND: [visibleTips(member), ids] } });
  if (known < tipIds.length) throw new AppError('NOT_FOUND', 'There is no such tip.');
  if (!canHandleTips(member)) {
    throw new AppError(
      'FORBIDDEN',
      'Observers follow the work; reviewers and editors handle tips.',
    );
  }
  const standing = { state: { in: statesBefore(name) }, forgottenAt: null };
  const { count } = await tx.tip.updateMany({
    where: { AND: [ids, standing] },
    data: { ...data, version: { increment: 1 } },
  });
  if (count < tipIds.length) {
    throw new AppError(
      'CONFLICT',
      'One of these tips was settled or deleted meanwhile. Nothing was changed; look again.',
    );
  }
  return await tx.tip.findMany({ where: ids, orderBy: { id: 'asc' } });
}

/** What happened to each, without a word of what its sender wrote. */
async function record(
  tx: Tx,
  member: Member,
  action: string,
  tips: readonly Tip[],
  { claimId, after }: { claimId?: string; after?: Prisma.InputJsonValue } = {},
): Promise<void> {
  await recordEvents(
    tx,
    member,
    tips.map(({ id }) => ({ action, subject: { kind: 'tip', id }, claimId, after })),
  );
}
