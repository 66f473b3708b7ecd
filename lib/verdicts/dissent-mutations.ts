import 'server-only';
import type { Member } from '@/lib/auth/types';
import type { Tx } from '@/lib/db';
import { type DissentReason, dissentsFrom } from '@/lib/dissent/dissent';
import { AppError } from '@/lib/errors';

/** The verdict that is being saved, with the rating it now has. */
type SavedVerdict = { id: string; claimId: string; round: number; rating: string };

/**
 * Keeps why the verdict does not follow assessments of its round: the given reasons replace the earlier ones; without any
 * given, the earlier ones stay, and the reason why an assessment was overruled answers it. A reason goes when its
 * assessment no longer differs. INVALID for an assessment that is not of the round, or that gives the verdict's own rating.
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
    select: {
      id: true,
      rating: { select: { key: true } },
      adjudication: { select: { decision: true, reason: true, decidedById: true } },
    },
  });
  const differing = new Set(dissentsFrom(assessments, verdict.rating).map(({ id }) => id));
  for (const { assessment } of reasons ?? []) refuseUnless(differing, assessment);
  const kept = reasons
    ? reasons.map(({ assessment }) => assessment)
    : assessments.map(({ id }) => id).filter((id) => differing.has(id));
  await tx.dissent.deleteMany({
    where: { verdictId: verdict.id, assessment: { round }, assessmentId: { notIn: kept } },
  });
  if (!reasons) {
    await tx.dissent.createMany({
      data: assessments.flatMap(({ id, adjudication }) => {
        if (adjudication?.decision !== 'overruled' || !differing.has(id)) return [];
        const { reason, decidedById: writtenById } = adjudication;
        return { verdictId: verdict.id, assessmentId: id, reason, writtenById };
      }),
      skipDuplicates: true,
    });
  }
  for (const { assessment, reason } of reasons ?? []) {
    await writeDissent(tx, member, { verdictId: verdict.id, assessmentId: assessment }, reason);
  }
}

type DissentKey = { verdictId: string; assessmentId: string };

async function writeDissent(
  tx: Tx,
  member: Member,
  key: DissentKey,
  reason: string,
): Promise<void> {
  const written = { reason, writtenById: member.userId, writtenAt: new Date() };
  await tx.dissent.upsert({
    where: { verdictId_assessmentId: key },
    create: { ...key, ...written },
    update: written,
  });
}

/**
 * Answers the dissent of one assessment in the verdict, if there is one that does not follow it: with the reason it was
 * overruled for, or no longer when that was `earlier` and none is `given`. Who has the verdict open then saves another
 * version.
 */
export async function answerDissent(
  tx: Tx,
  member: Member,
  assessmentId: string,
  { given, earlier }: { given: string | null; earlier: string | null },
): Promise<void> {
  const assessment = await tx.assessment.findUniqueOrThrow({
    where: { id: assessmentId },
    select: { ratingId: true, claim: { select: { verdict: true } } },
  });
  const { verdict } = assessment.claim;
  if (!verdict || verdict.ratingId === assessment.ratingId) return;
  const key = { verdictId: verdict.id, assessmentId };
  const answer = await tx.dissent.findUnique({ where: { verdictId_assessmentId: key } });
  if (given === null) {
    if (!answer || answer.reason !== earlier) return;
    await tx.dissent.delete({ where: { verdictId_assessmentId: key } });
  } else {
    if (answer?.reason === given) return;
    await writeDissent(tx, member, key, given);
  }
  await tx.verdict.update({
    where: { id: verdict.id },
    data: { version: { increment: 1 }, changedById: member.userId },
  });
}

function refuseUnless(differing: ReadonlySet<string>, assessment: string): void {
  if (differing.has(assessment)) return;
  const sentence =
    'That is no assessment of this round whose rating differs from the verdict’s, so there is no dissent to answer.';
  throw new AppError('INVALID', sentence, { [`dissents.${assessment}`]: sentence });
}
