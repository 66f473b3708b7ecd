import 'server-only';
import type { Member } from '@/lib/auth/types';
import { assignClaim, unassignClaim } from '@/lib/claims/mutations';
import { visibleClaims } from '@/lib/claims/policy';
import { db } from '@/lib/db';
import { AppError } from '@/lib/errors';
import type { AssignmentsInput } from './schema';

/**
 * Assigns a member to several claims, or takes them off; answers how many claims that was. NOT_FOUND, and nothing
 * changed, when one of them is not the team's; otherwise refuses as `assignClaim` does.
 */
export async function assignClaims(
  member: Member,
  { claimId, userId, change }: AssignmentsInput,
): Promise<{ count: number; change: AssignmentsInput['change'] }> {
  const ids = [...new Set(claimId)];
  const own = await db.claim.count({
    where: { AND: [visibleClaims(member), { id: { in: ids } }] },
  });
  if (own < ids.length)
    throw new AppError('NOT_FOUND', 'One of these claims is not there. Nothing was changed.');
  const step = change === 'assign' ? assignClaim : unassignClaim;
  for (const id of ids) await step(member, { claimId: id, userId });
  return { count: ids.length, change };
}
