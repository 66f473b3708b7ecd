import 'server-only';
import type { Member } from '@/lib/auth/types';
import type { Tx } from '@/lib/db';
import { type DissentReason, dissentsFrom } from '@/lib/dissent/dissent';
import { AppError } from '@/lib/errors';

/** The verdict that is being saved, with the rating it now has. */
type SavedVerdict = { id: string; claimId: string; round: number; rating: string };

/**
 * Keeps why the verdict does not follow assessments of its round: the given reasons replace the earlier ones; without any
 * given, the earlier ones stay. A reason goes when its assessment no longer differs. INVALID for an assessment that is not
 * of the round, or that gives the verdict's own rating.
 */
export async function saveDissents(
  tx: Tx,
  member: Member,
  verdict: SavedVerdict,
  reasons: readonly DissentReason[] | undefined,
): Promise<void> {
  const { claimId, round } = verdict;
  const assessments = await tx.assessment.findMany({
    where: { claimId, round },
    select: { id: true, rating: { select: { key: true } } },
  });
  const differing = new Set(dissentsFrom(assessments, verdict.rating).map(({ id }) => id));
  for (const { assessment } of reasons ?? []) refuseUnless(differing, assessment);
  const kept = reasons
    ? reasons.map(({ assessment }) => assessment)
    : assessments.map(({ id }) => id).filter((id) => differing.has(id));
  await tx.dissent.deleteMany({
    where: { verdictId: verdict.id, assessment: { round }, assessmentId: { notIn: kept } },
  });
  for (const { assessment, reason } of reasons ?? []) {
    const key = { verdictId: verdict.id, assessmentId: assessment };
    const written = { reason, writtenById: member.userId, writtenAt: new Date() };
    await tx.dissent.upsert({
      where: { verdictId_assessmentId: key },
      create: { ...key, ...written },
      update: written,
    });
  }
}

function refuseUnless(differing: ReadonlySet<string>, assessment: string): void {
  if (differing.has(assessment)) return;
  const sentence =
    'That is no assessment of this round whose rating differs from the verdict’s, so there is no dissent to answer.';
  throw new AppError('INVALID', sentence, { [`dissents.${assessment}`]: sentence });
}
