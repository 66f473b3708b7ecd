import 'server-only';
import { recordEvent } from '@/lib/audit/mutations';
import type { Member } from '@/lib/auth/types';
import { isConflicted } from '@/lib/conflicts/queries';
import { type Tx, transaction } from '@/lib/db';
import { settleDigest } from '@/lib/digest/mutations';
import { AppError } from '@/lib/errors';
import { lockOwnClaim } from '@/lib/lifecycle/mutations';
import { likeText } from '@/lib/like';
import type { Rating } from '@/prisma/generated/client';
import type { AssessorNaming } from '@/prisma/generated/enums';
import { canNameAssessment } from './policy';
import type { AssessmentInput, NamingInput } from './schema';

/**
 * Gives or changes the member's own assessment of this round while the claim is being assessed. The audit event says
 * that it was given, never what it says. INVALID outside `assessing`, with a rating that is not on the scale or evidence
 * that is not the claim's; FORBIDDEN for who declared a conflict of interest.
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
    if (await isConflicted(tx, claim.id, member.userId)) {
      throw new AppError(
        'FORBIDDEN',
        'You declared a conflict of interest on this claim, so you do not assess it.',
      );
    }
    const rating = await findRating(tx, member, input.rating);
    const content = {
      ratingId: rating.id,
      confidence: input.confidence,
      reasoning: input.reasoning,
      ...(await namingOf(tx, member, input)),
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
    if (input.leansOn) await leanOn(tx, claim.id, saved.id, input.leansOn);
    await recordEvent(tx, member, {
      action: earlier ? 'assessment.changed' : 'assessment.given',
      subject: { kind: 'assessment', id: saved.id },
      claimId: claim.id,
    });
    return saved;
  });
}

/** Keeps which evidence an assessment leans on; INVALID for evidence that the claim does not have. */
async function leanOn(
  tx: Tx,
  claimId: string,
  assessmentId: string,
  ticked: readonly string[],
): Promise<void> {
  const ids = [...new Set(ticked)];
  const live = { id: { in: ids }, claimId, withdrawnAt: null };
  if ((await tx.evidence.count({ where: live })) < ids.length) {
    const sentence = 'An assessment leans on evidence of its claim that was not withdrawn.';
    throw new AppError('INVALID', sentence, { leansOn: sentence });
  }
  await tx.assessmentEvidence.deleteMany({ where: { assessmentId, evidenceId: { notIn: ids } } });
  await tx.assessmentEvidence.createMany({
    data: ids.map((evidenceId) => ({ assessmentId, evidenceId })),
    skipDuplicates: true,
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

/**
 * Chooses under which name the member's own assessment is published: their name, or a pseudonym. FORBIDDEN for
 * somebody else's; CONFLICT once the claim is published or closed, or in a later round.
 */
export async function nameAssessment(member: Member, input: NamingInput): Promise<{ id: string }> {
  return await transaction(async (tx) => {
    const own = await tx.assessment.findFirst({
      where: { id: input.assessmentId, claim: { teamId: member.teamId } },
      select: { id: true, claimId: true, round: true, assessorId: true },
    });
    if (!own) throw new AppError('NOT_FOUND', 'There is no such assessment.');
    if (own.assessorId !== member.userId) {
      throw new AppError('FORBIDDEN', 'Only who gave an assessment chooses its name.');
    }
    const claim = await lockOwnClaim(tx, member, own.claimId);
    if (!canNameAssessment(member, claim) || own.round !== claim.round) {
      throw new AppError('CONFLICT', 'The name is chosen before the claim is published.');
    }
    await tx.assessment.update({ where: { id: own.id }, data: await namingOf(tx, member, input) });
    await recordEvent(tx, member, {
      action: 'assessment.named',
      subject: { kind: 'assessment', id: own.id },
      claimId: claim.id,
    });
    await settleDigest(tx, member, claim.id, 'An assessor chose another name to publish under.');
    return { id: own.id };
  });
}

/** What is stored of the choice; nothing when none was made. A pseudonym is nobody's name in the team. */
async function namingOf(
  tx: Tx,
  member: Member,
  { publishAs, pseudonym }: Partial<NamingInput>,
): Promise<{ publishAs?: AssessorNaming; pseudonym?: string | null }> {
  if (!publishAs) return {};
  if (publishAs === 'name') return { publishAs, pseudonym: null };
  const name = pseudonym ?? '';
  const bearer = await tx.member.findFirst({
    where: {
      teamId: member.teamId,
      user: { name: { equals: likeText(name), mode: 'insensitive' } },
    },
    select: { id: true },
  });
  if (bearer && name !== '') {
    const sentence = 'That is the name of somebody in the team. Choose another pseudonym.';
    throw new AppError('INVALID', sentence, { pseudonym: sentence });
  }
  return { publishAs, pseudonym: name || null };
}
