import 'server-only';
import { recordEvent } from '@/lib/audit/mutations';
import type { Member } from '@/lib/auth/types';
import { type Tx, transaction } from '@/lib/db';
import { AppError } from '@/lib/errors';
import { lockOwnClaim } from '@/lib/lifecycle/mutations';
import type { Rating } from '@/prisma/generated/client';
import type { AssessmentInput } from './schema';

/**
 * Gives or changes the member's own assessment of this round while the claim is being assessed. The audit event says
 * that it was given, never what it says. INVALID outside `assessing` or with a rating that is not on the scale.
 */
export async function submitAssessment(
  member: Member,
  input: AssessmentInput,
): Promise<{ id: string }> {
  return await transaction(async (tx) => {
    const claim = await lockOwnClaim(tx, member, input.claimId);
    if (claim.state !== 'assessing') {
      throw new AppError('INVALID', 'Assessments are given while a claim is being assessed.');
    }
    const rating = await findRating(tx, member, input.rating);
    const content = {
      ratingId: rating.id,
      confidence: input.confidence,
      reasoning: input.reasoning,
    };
    const key = { claimId: claim.id, round: claim.round, assessorId: member.userId };
    const earlier = await tx.assessment.findUnique({
      where: { claimId_round_assessorId: key },
      select: { id: true },
    });
    const saved = await tx.assessment.upsert({
      where: { claimId_round_assessorId: key },
      create: { ...key, ...content },
      update: content,
      select: { id: true },
    });
    await recordEvent(tx, member, {
      action: earlier ? 'assessment.changed' : 'assessment.given',
      subject: { kind: 'assessment', id: saved.id },
      claimId: claim.id,
    });
    return saved;
  });
}

/** The rating of the member's team with this key; INVALID when there is none or it was retired. */
export async function findRating(tx: Tx, member: Member, key: string): Promise<Rating> {
  const rating = await tx.rating.findUnique({
    where: { teamId_key: { teamId: member.teamId, key } },
  });
  if (rating && !rating.retiredAt) return rating;
  const sentence = rating
    ? 'That rating was retired. Choose another.'
    : 'The team’s scale has no such rating.';
  throw new AppError('INVALID', sentence, { rating: sentence });
}
