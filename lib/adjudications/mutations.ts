import 'server-only';
import type { AdjudicationView } from '@/lib/assessments/queries';
import { recordEvent } from '@/lib/audit/mutations';
import type { Member } from '@/lib/auth/types';
import { type Tx, transaction } from '@/lib/db';
import { settleDigest } from '@/lib/digest/mutations';
import { AppError } from '@/lib/errors';
import { lockOwnClaim } from '@/lib/lifecycle/mutations';
import { answerDissent } from '@/lib/verdicts/dissent-mutations';
import type { Adjudication } from '@/prisma/generated/client';
import { canAdjudicate } from './policy';
import type { AdjudicationInput } from './schema';

/**
 * Says what becomes of an assessment of this round. Overruling one whose rating is not the verdict's answers its dissent
 * with the same reason; taking that back takes the answer back. CONFLICT with the decision as it is now when it was made
 * or changed in the meantime, or before the reveal and after the publication; NOT_FOUND outside the team.
 */
export async function adjudicateAssessment(
  member: Member,
  input: AdjudicationInput,
): Promise<{ id: string; version: number }> {
  const { assessmentId, decision, reason } = input;
  return await transaction(async (tx) => {
    const assessment = await tx.assessment.findFirst({
      where: { id: assessmentId, claim: { teamId: member.teamId } },
      select: { claimId: true, round: true, assessorId: true },
    });
    if (!assessment) throw new AppError('NOT_FOUND', 'There is no such assessment.');
    const claim = await lockOwnClaim(tx, member, assessment.claimId);
    if (!canAdjudicate(member, claim) || claim.round !== assessment.round) {
      throw new AppError(
        'CONFLICT',
        'What becomes of an assessment is decided after the reveal and before the publication.',
      );
    }
    const before = await tx.adjudication.findUnique({ where: { assessmentId } });
    if (before ? before.version !== input.version : input.version !== undefined) {
      await refuseStale(tx, before);
    }
    const decided = { decision, reason, decidedById: member.userId, decidedAt: new Date() };
    const { version } = await tx.adjudication.upsert({
      where: { assessmentId },
      create: { assessmentId, ...decided },
      update: { ...decided, version: { increment: 1 } },
      select: { version: true },
    });
    await answerDissent(tx, member, assessmentId, {
      given: decision === 'overruled' ? reason : null,
      earlier: before?.decision === 'overruled' ? before.reason : null,
    });
    await recordEvent(tx, member, {
      action: 'assessment.adjudicated',
      subject: { kind: 'assessment', id: assessmentId },
      claimId: claim.id,
      ...(before && { before: { decision: before.decision, reason: before.reason } }),
      after: { decision, reason, assessorId: assessment.assessorId },
    });
    await settleDigest(
      tx,
      member,
      claim.id,
      'Why the verdict does not follow an assessment changed.',
    );
    return { id: assessmentId, version };
  });
}

async function refuseStale(tx: Tx, before: Adjudication | null): Promise<never> {
  if (!before) {
    throw new AppError('CONFLICT', 'Nobody decided yet; save it without a version.', {}, null);
  }
  const by = await tx.user.findUniqueOrThrow({
    where: { id: before.decidedById },
    select: { id: true, name: true },
  });
  const current: AdjudicationView = {
    decision: before.decision,
    reason: before.reason,
    version: before.version,
    by,
    at: before.decidedAt.toISOString(),
  };
  throw new AppError(
    'CONFLICT',
    `${by.name} decided in the meantime. Your reason is kept here; compare, then save again.`,
    {},
    current,
  );
}
