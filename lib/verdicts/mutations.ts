import 'server-only';
import { findRating } from '@/lib/assessments/mutations';
import { recordEvent } from '@/lib/audit/mutations';
import type { Member } from '@/lib/auth/types';
import { type Tx, transaction } from '@/lib/db';
import { settleDigest } from '@/lib/digest/mutations';
import { AppError } from '@/lib/errors';
import { lockOwnClaim } from '@/lib/lifecycle/mutations';
import { saveDissents } from './dissent-mutations';
import { isWritable } from './policy';
import { getVerdict } from './queries';
import { referencesIn } from './references';
import type { VerdictInput } from './schema';

/**
 * Writes the verdict. The first save needs no version; later ones carry the version they saw, else CONFLICT with the
 * current verdict as `current`. References must name live evidence of the claim. Another rating drops an editor's reason
 * for differing from the sub-claims: it was about the rating before. Before the editors, saving a change lapses the
 * approvals.
 */
export async function saveVerdict(
  member: Member,
  input: VerdictInput,
): Promise<{ id: string; version: number }> {
  return await transaction(async (tx) => {
    const claim = await lockOwnClaim(tx, member, input.claimId);
    if (!isWritable(claim.state)) {
      throw new AppError(
        'INVALID',
        'The verdict is written after the assessments are in, before publication.',
      );
    }
    await checkReferences(tx, claim.id, input.explanation);
    const rating = await findRating(tx, member, input.rating);
    const before = await tx.verdict.findUnique({
      where: { claimId: claim.id },
      include: { rating: true },
    });
    if (before ? before.version !== input.version : input.version !== undefined) {
      await refuseStale(tx, member, claim.id);
    }
    const content = {
      ratingId: rating.id,
      confidence: input.confidence,
      summary: input.summary,
      explanation: input.explanation,
      wouldChange: input.wouldChange,
      changedById: member.userId,
    };
    const saved = await tx.verdict.upsert({
      where: { claimId: claim.id },
      create: { ...content, claimId: claim.id, createdById: member.userId },
      update: {
        ...content,
        ...(before?.ratingId !== rating.id && { overrideReason: null, overriddenById: null }),
        version: { increment: 1 },
      },
      select: { id: true, version: true },
    });
    const { id } = saved;
    await saveDissents(
      tx,
      member,
      { id, claimId: claim.id, round: claim.round, rating: rating.key },
      input.dissents,
    );
    await recordEvent(tx, member, {
      action: before ? 'verdict.changed' : 'verdict.drafted',
      subject: { kind: 'verdict', id: saved.id },
      claimId: claim.id,
      ...(before && { before: toRecord(before.rating.key, before) }),
      after: {
        ...toRecord(rating.key, content),
        ...(input.dissents && { dissents: input.dissents }),
      },
    });
    await settleDigest(tx, member, claim.id, 'The verdict was changed.');
    return saved;
  });
}

/** Throws CONFLICT with the verdict as it is now. */
export async function refuseStale(tx: Tx, member: Member, claimId: string): Promise<never> {
  const current = await getVerdict(member, claimId, tx);
  const sentence = current?.verdict
    ? `${current.verdict.by.name} saved the verdict in the meantime. Your text is kept here; compare, then save again.`
    : 'There is no verdict yet; save it without a version.';
  throw new AppError('CONFLICT', sentence, {}, current?.verdict ?? null);
}

async function checkReferences(tx: Tx, claimId: string, explanation: string): Promise<void> {
  const ids = referencesIn(explanation);
  const found = await tx.evidence.count({ where: { id: { in: ids }, claimId, withdrawnAt: null } });
  if (found === ids.length) return;
  const sentence =
    'The explanation refers to evidence that this claim does not have, or that was withdrawn.';
  throw new AppError('INVALID', sentence, { explanation: sentence });
}

type Written = { confidence: number; summary: string; explanation: string; wouldChange: string };

function toRecord(rating: string, { confidence, summary, explanation, wouldChange }: Written) {
  return { rating, confidence, summary, explanation, wouldChange };
}
