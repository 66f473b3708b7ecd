import 'server-only';
import { recordEvent } from '@/lib/audit/mutations';
import type { Member } from '@/lib/auth/types';
import { isConflicted } from '@/lib/conflicts/queries';
import { type Tx, transaction } from '@/lib/db';
import { type LockedClaim, lapseApprovals, lapseIfChanged } from '@/lib/digest/mutations';
import { AppError } from '@/lib/errors';
import { lockOwnClaim } from '@/lib/lifecycle/mutations';
import { roleAtLeast } from '@/lib/teams/roles';
import type { ApprovalInput } from './schema';

/**
 * An editor's decision on the digest they saw. CONFLICT (with the current digest) when it is no longer what lies before
 * the editors, FORBIDDEN below editor, for a contributor who approves and for who declared a conflict of interest.
 * Requesting changes needs a note and sends the claim back to `drafting`.
 */
export async function decideApproval(
  member: Member,
  input: ApprovalInput,
): Promise<{ id: string }> {
  return await unlessStale(
    await transaction(async (tx) => {
      const claim = await lockOwnClaim(tx, member, input.claimId);
      await checkRole(tx, member, claim.id, input.decision);
      if (claim.state !== 'approval') {
        throw new AppError(
          'CONFLICT',
          `The claim is not before the editors; it is ${claim.state}.`,
        );
      }
      if (await lapseIfChanged(tx, member, claim, 'What the verdict rests on was changed.'))
        return null;
      if (input.digest !== claim.submittedDigest) {
        throw new AppError(
          'CONFLICT',
          'The claim was changed since you read it. Read it again, then decide.',
          {},
          {
            digest: claim.submittedDigest,
          },
        );
      }
      return input.decision === 'approve'
        ? await approve(tx, member, claim, input)
        : await sendBack(tx, member, claim, input);
    }),
  );
}

async function unlessStale<T>(result: T | null): Promise<T> {
  if (result !== null) return result;
  throw new AppError(
    'CONFLICT',
    'What the verdict rests on was changed, so the claim went back to drafting.',
  );
}

async function checkRole(tx: Tx, member: Member, claimId: string, decision: string): Promise<void> {
  if (!roleAtLeast(member.role, 'editor'))
    throw new AppError('FORBIDDEN', 'Only an editor decides on an approval.');
  if (await isConflicted(tx, claimId, member.userId)) {
    throw new AppError(
      'FORBIDDEN',
      'You declared a conflict of interest on this claim, so another editor decides.',
    );
  }
  if (decision !== 'approve') return;
  const own = await tx.contributor.count({ where: { claimId, userId: member.userId } });
  if (own > 0) {
    throw new AppError(
      'FORBIDDEN',
      'You contributed to this claim, so another editor has to approve it.',
    );
  }
}

async function approve(tx: Tx, member: Member, claim: LockedClaim, input: ApprovalInput) {
  const twice = await tx.approval.findFirst({
    where: {
      claimId: claim.id,
      approverId: member.userId,
      digest: input.digest,
      decision: 'approve',
      lapsedAt: null,
    },
    select: { id: true },
  });
  return twice ?? (await record(tx, member, claim, input, 'approval.given'));
}

async function sendBack(tx: Tx, member: Member, claim: LockedClaim, input: ApprovalInput) {
  if (!input.note) {
    throw new AppError('INVALID', 'Say what has to change.', { note: 'Say what has to change.' });
  }
  const saved = await record(tx, member, claim, input, 'approval.changes_requested');
  await lapseApprovals(tx, claim.id, 'Changes were requested.');
  await tx.claim.update({
    where: { id: claim.id },
    data: {
      state: 'drafting',
      stateChangedAt: new Date(),
      submittedDigest: null,
      version: { increment: 1 },
    },
  });
  return saved;
}

async function record(
  tx: Tx,
  member: Member,
  claim: LockedClaim,
  input: ApprovalInput,
  action: string,
) {
  const { digest, decision, note } = input;
  const saved = await tx.approval.create({
    data: { claimId: claim.id, digest, decision, note, approverId: member.userId },
    select: { id: true },
  });
  await recordEvent(tx, member, {
    action,
    subject: { kind: 'approval', id: saved.id },
    claimId: claim.id,
    after: { digest, decision, ...(note && { note }) },
  });
  return saved;
}
