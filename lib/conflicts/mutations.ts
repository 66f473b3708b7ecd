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
    await stepBack(tx, member, claim, { id: member.userId, name: member.name });
    return declared;
  });
}

/**
 * What members of the team declared on a claim that is merged holds for the one that takes its place, which the caller has
 * locked; who said so there already is left out. Answers how many.
 */
export async function carryConflicts(
  tx: Tx,
  member: Member,
  from: { id: string; number: number },
  claim: LockedClaim,
): Promise<number> {
  const rows = await tx.$queryRaw<{ userId: string; name: string; reason: string }[]>`
    SELECT DISTINCT ON (k.user_id) k.user_id AS "userId", u.name, k.reason
    FROM conflict_of_interest k
    JOIN member m ON m.user_id = k.user_id AND m.team_id = ${claim.teamId}::uuid AND m.removed_at IS NULL
    JOIN "user" u ON u.id = k.user_id
    WHERE k.claim_id = ${from.id}::uuid AND k.lifted_at IS NULL AND NOT EXISTS (
      SELECT 1 FROM conflict_of_interest there
      WHERE there.claim_id = ${claim.id}::uuid AND there.user_id = k.user_id AND there.lifted_at IS NULL)
    ORDER BY k.user_id, k.declared_at`;
  for (const { userId, name, reason } of rows) {
    const { id } = await tx.conflictOfInterest.create({
      data: { claimId: claim.id, userId, reason },
      select: { id: true },
    });
    await recordEvent(tx, member, {
      action: 'conflict.carried',
      subject: { kind: 'conflict', id },
      claimId: claim.id,
      after: { name, reason, from: from.number },
    });
    await stepBack(tx, member, claim, { id: userId, name });
  }
  return rows.length;
}

type Person = { id: string; name: string };

async function stepBack(tx: Tx, actor: Member, claim: LockedClaim, person: Person): Promise<void> {
  await withdrawAssessment(tx, actor, claim, person);
  await lapseApproval(tx, actor, claim, person);
}

/** What nobody else has read yet leaves no trace but that it was withdrawn. */
async function withdrawAssessment(
  tx: Tx,
  actor: Member,
  claim: LockedClaim,
  person: Person,
): Promise<void> {
  if (claim.state !== 'assessing') return;
  const key = { claimId: claim.id, round: claim.round, assessorId: person.id };
  const given = await tx.assessment.findUnique({
    where: { claimId_round_assessorId: key },
    select: { id: true },
  });
  if (!given) return;
  await tx.assessment.delete({ where: { id: given.id } });
  await recordEvent(tx, actor, {
    action: 'assessment.withdrawn',
    subject: { kind: 'assessment', id: given.id },
    claimId: claim.id,
  });
}

// Published and closed claims keep the approvals they went out with.
async function lapseApproval(
  tx: Tx,
  actor: Member,
  claim: LockedClaim,
  person: Person,
): Promise<void> {
  if (claim.state !== 'approval') return;
  const reason = `${person.name} declared a conflict of interest.`;
  const standing = await tx.approval.findMany({
    where: { claimId: claim.id, approverId: person.id, decision: 'approve', lapsedAt: null },
    select: { id: true },
  });
  for (const { id } of standing) {
    await tx.approval.update({
      where: { id },
      data: { lapsedAt: new Date(), lapseReason: reason },
    });
    await recordEvent(tx, actor, {
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
