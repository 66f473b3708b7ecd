import 'server-only';
import type { Member } from '@/lib/auth/types';
import { assignClaim, unassignClaim } from '@/lib/claims/mutations';
import { visibleClaims } from '@/lib/claims/policy';
import { transaction } from '@/lib/db';
import { AppError } from '@/lib/errors';
import type { AssignmentsInput } from './schema';

/**
 * Assigns a member to several claims, or takes them off, in one transaction; answers how many claims that was. NOT_FOUND
 * when one of them is not the team's, otherwise refuses as `assignClaim` does; nothing was changed then.
 */
export async function assignClaims(
  member: Member,
  { claimId, userId, change }: AssignmentsInput,
): Promise<{ count: number; change: AssignmentsInput['change'] }> {
  // In the order of their ids, so that two people who select the same claims never wait for one another.
  const ids = [...new Set(claimId)].sort();
  const step = change === 'assign' ? assignClaim : unassignClaim;
  await transaction(async (tx) => {
    const own = await tx.claim.count({
      where: { AND: [visibleClaims(member), { id: { in: ids } }] },
    });
    if (own < ids.length)
      throw new AppError('NOT_FOUND', 'One of these claims is not there. Nothing was changed.');
    for (const id of ids) await step(member, { claimId: id, userId }, tx);
  });
  return { count: ids.length, change };
}
