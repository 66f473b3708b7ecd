import 'server-only';
import { recordEvent } from '@/lib/audit/mutations';
import type { Member } from '@/lib/auth/types';
import { transaction } from '@/lib/db';
import { settleDigest } from '@/lib/digest/mutations';
import { readDossier } from '@/lib/digest/queries';
import { AppError } from '@/lib/errors';
import { lockOwnClaim } from '@/lib/lifecycle/mutations';
import { readRollUp } from '@/lib/roll-up/queries';
import { roleAtLeast } from '@/lib/teams/roles';
import { refuseStale } from './mutations';
import { isWritable } from './policy';
import type { OverrideInput } from './schema';

/**
 * An editor writes why the verdict differs from what the sub-claims come to; it is published with the verdict, and makes
 * the editor a contributor. FORBIDDEN below editor, INVALID where there is nothing to explain, CONFLICT with the current
 * verdict when it is not the one that was seen. Before the editors, it lapses the approvals.
 */
export async function overrideRollUp(
  member: Member,
  { claimId, version, reason }: OverrideInput,
): Promise<{ id: string; version: number }> {
  return await transaction(async (tx) => {
    const claim = await lockOwnClaim(tx, member, claimId);
    if (!roleAtLeast(member.role, 'editor'))
      throw new AppError('FORBIDDEN', 'Only an editor lets a verdict differ from its sub-claims.');
    const dossier = await readDossier(tx, claim.id);
    const rollUp = await readRollUp(tx, claim.teamId, dossier);
    if (!isWritable(claim.state) || !rollUp?.contradiction)
      throw new AppError('INVALID', 'There is no verdict here that differs from its sub-claims.');
    const { count } = await tx.verdict.updateMany({
      where: { claimId: claim.id, version },
      data: {
        overrideReason: reason,
        overriddenById: member.userId,
        changedById: member.userId,
        version: { increment: 1 },
      },
    });
    if (count === 0) await refuseStale(tx, member, claim.id);
    const { id } = await tx.verdict.findUniqueOrThrow({
      where: { claimId: claim.id },
      select: { id: true },
    });
    const before = dossier.verdict?.override;
    await recordEvent(tx, member, {
      action: 'verdict.overridden',
      subject: { kind: 'verdict', id },
      claimId: claim.id,
      ...(before && { before: { reason: before.reason } }),
      after: { reason },
    });
    await settleDigest(
      tx,
      member,
      claim.id,
      'Why the verdict differs from its sub-claims changed.',
    );
    return { id, version: version + 1 };
  });
}
