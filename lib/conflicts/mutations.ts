import 'server-only';
import { recordEvent } from '@/lib/audit/mutations';
import type { Member } from '@/lib/auth/types';
import { type Tx, transaction } from '@/lib/db';
import { type LockedClaim, lockClaim } from '@/lib/digest/mutations';
import { AppError } from '@/lib/errors';
import { mayAct } from '@/lib/teams/roles';
import { canLiftConflict } from './policy';
import { isConflicted } from './queries';
import type { DeclarationInput, LiftInput } from './schema';

/**
 * The member says that they have an interest of their own in a claim. Their assessment that nobody else has read yet
 * goes; one that was revealed stays. Their approval of what lies before the editors lapses. CONFLICT when they said so
 * already, NOT_FOUND outside the team, FORBIDDEN for who may only read.
 */
export async function declareConflict(
  member: Member,
  { claimId, reason }: DeclarationInput,
): Promise<{ id: string }> {
  return await transaction(async (tx) => {
    const claim = await lockClaim(tx, claimId);
    if (!claim || claim.teamId !== member.teamId) {
      throw new AppError('NOT_FOUND', 'There is no such claim.');
    }
    if (!mayAct(member, 'reviewer', claim.teamId)) {
      throw new AppError(
        'FORBIDDEN',
        'Observers neither assess nor approve, so they declare nothing.',
      );
    }
    if (await isConflicted(tx, claim.id, member.userId)) {
      throw new AppError('CONFLICT', 'You declared a conflict of interest on this claim already.');
    }
    const declared = await tx.conflictOfInterest.create({
      data: { claimId, userId: member.userId, reason },
      select: { id: true },
    });
    await recordEvent(tx, member, {
      action: 'conflict.declared',
      subject: { kind: 'conflict', id: declared.id },
      claimId,
      after: { reason },
    });
    await withdrawAssessment(tx, member, claim);
    await lapseApproval(tx, member, claim);
    return declared;
  });
}

/** What nobody else has read yet leaves no trace but that it was withdrawn. */
async function withdrawAssessment(tx: Tx, member: Member, claim: LockedClaim): Promise<void> {
  if (claim.state !== 'assessing') return;
  const key = { claimId: claim.id, round: claim.round, assessorId: member.userId };
  const given = await tx.assessment.findUnique({
    where: { claimId_round_assessorId: key },
    select: { id: true },
  });
  if (!given) return;
  await tx.assessment.delete({ where: { id: given.id } });
  await recordEvent(tx, member, {
    action: 'assessment.withdrawn',
    subject: { kind: 'assessment', id: given.id },
    claimId: claim.id,
  });
}

// Published and closed claims keep the approvals they went out with.
async function lapseApproval(tx: Tx, member: Member, claim: LockedClaim): Promise<void> {
  if (claim.state !== 'approval') return;
  const reason = `${member.name} declared a conflict of interest.`;
  const standing = await tx.approval.findMany({
    where: { claimId: claim.id, approverId: member.userId, decision: 'approve', lapsedAt: null },
    select: { id: true },
  });
  for (const { id } of standing) {
    await tx.approval.update({
      where: { id },
      data: { lapsedAt: new Date(), lapseReason: reason },
    });
    await recordEvent(tx, member, {
      action: 'approval.lapsed',
      subject: { kind: 'approval', id },
      claimId: claim.id,
      after: { reason },
    });
  }
}

/**
 * An editor who did not make it lifts a declaration, with a reason; what was withdrawn or lapsed does not come back.
 * CONFLICT when it was lifted already, FORBIDDEN for others, NOT_FOUND outside the team.
 */
export async function liftConflict(
  member: Member,
  { conflictId, reason }: LiftInput,
): Promise<{ id: string }> {
  return await transaction(async (tx) => {
    const found = await tx.conflictOfInterest.findFirst({
      where: { id: conflictId, claim: { teamId: member.teamId } },
      select: { claimId: true },
    });
    const claim = found && (await lockClaim(tx, found.claimId));
    if (!claim) throw new AppError('NOT_FOUND', 'There is no such conflict of interest.');
    const conflict = await tx.conflictOfInterest.findUniqueOrThrow({ where: { id: conflictId } });
    if (!canLiftConflict(member, { ...conflict, teamId: claim.teamId, liftedAt: null })) {
      throw new AppError(
        'FORBIDDEN',
        'A conflict of interest is lifted by an editor other than the member who declared it.',
      );
    }
    if (conflict.liftedAt) throw new AppError('CONFLICT', 'It was lifted already.');
    await tx.conflictOfInterest.update({
      where: { id: conflictId },
      data: { liftedAt: new Date(), liftedById: member.userId, liftReason: reason },
    });
    const { name } = await tx.user.findUniqueOrThrow({
      where: { id: conflict.userId },
      select: { name: true },
    });
    await recordEvent(tx, member, {
      action: 'conflict.lifted',
      subject: { kind: 'conflict', id: conflictId },
      claimId: claim.id,
      after: { reason, name },
    });
    return { id: conflictId };
  });
}
