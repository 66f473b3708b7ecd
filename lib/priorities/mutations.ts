import 'server-only';
import { recordEvent } from '@/lib/audit/mutations';
import type { Member } from '@/lib/auth/types';
import { type Tx, transaction } from '@/lib/db';
import { isoDate } from '@/lib/digest/iso-date';
import { AppError } from '@/lib/errors';
import { lockOwnClaim } from '@/lib/lifecycle/mutations';
import { canPrioritiseClaim } from './policy';
import type { PriorityChange } from './schema';

/** What a claim's priority and due date (YYYY-MM-DD) were before, or are now. */
type Work = { priority: string; dueOn: string | null };

/**
 * Sets priority or due date of claims, all or none; answers how many changed. No version and no digest depends on them.
 * NOT_FOUND outside the team, FORBIDDEN below reviewer, CONFLICT for a closed claim.
 */
export async function prioritiseClaims(
  member: Member,
  input: PriorityChange,
): Promise<{ count: number }> {
  return await transaction((tx) => writePriorities(tx, member, input));
}

/** `prioritiseClaims` inside a transaction; `undone` marks the events as the undoing of earlier ones. */
export async function writePriorities(
  tx: Tx,
  member: Member,
  input: PriorityChange,
  { undone = false }: { undone?: boolean } = {},
): Promise<{ count: number }> {
  // In the order of their ids, so that two people who select the same claims never wait for one another.
  const ids = [...new Set(input.claimId)].sort();
  let count = 0;
  for (const id of ids) if (await writePriority(tx, member, id, { ...input, undone })) count += 1;
  return { count };
}

async function writePriority(
  tx: Tx,
  member: Member,
  claimId: string,
  { priority, dueOn, undone }: Pick<PriorityChange, 'priority' | 'dueOn'> & { undone: boolean },
): Promise<boolean> {
  const claim = await lockOwnClaim(tx, member, claimId);
  if (!canPrioritiseClaim(member, claim))
    throw new AppError('CONFLICT', 'A closed claim waits for nobody. Reopen it first.');
  const select = { number: true, priority: true, dueOn: true } as const;
  const row = await tx.claim.findUniqueOrThrow({ where: { id: claimId }, select });
  const before: Work = { priority: row.priority, dueOn: isoDate(row.dueOn) };
  const after: Work = {
    priority: priority ?? before.priority,
    dueOn: dueOn === undefined ? before.dueOn : dueOn,
  };
  if (after.priority === before.priority && after.dueOn === before.dueOn) return false;
  await tx.claim.update({
    where: { id: claimId },
    data: { priority, dueOn: after.dueOn && new Date(after.dueOn) },
  });
  await recordEvent(tx, member, {
    action: 'claim.prioritised',
    subject: { kind: 'claim', id: claimId },
    claimId,
    before,
    after: { ...after, ...(undone && { undone }) },
  });
  return true;
}
