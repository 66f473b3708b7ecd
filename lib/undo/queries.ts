import 'server-only';
import { z } from 'zod';
import type { Viewer } from '@/lib/auth/types';
import { db, type Tx } from '@/lib/db';
import { hasRole } from '@/lib/teams/roles';
import { Prisma } from '@/prisma/generated/client';
import { isUndoable } from './undo';

/** An act as the audit log has it. `position` orders the log. */
export type Act = {
  id: string;
  position: bigint;
  claimId: string;
  actorId: string | null;
  action: string;
  at: Date;
  before: unknown;
  after: unknown;
};

/**
 * A rule that assigns somebody as the claim comes into a state says so right after the move: that belongs to the move and
 * nothing else happened.
 */
export function isCompanion({ action, after }: Pick<Act, 'action' | 'after'>): boolean {
  return (
    action === 'claim.assigned' && typeof after === 'object' && after !== null && 'rule' in after
  );
}

/** Does an event tell of the undoing of an earlier one, for which it has no action of its own? */
export function isUndoing({ after }: Pick<Act, 'after'>): boolean {
  return typeof after === 'object' && after !== null && 'undone' in after;
}

const columns = Prisma.sql`id::text, position, claim_id::text AS "claimId", actor_id::text AS "actorId", action, at,
  before, after`;

/**
 * The last thing that happened to each of the claims, what a rule did along with it left out; nothing for a claim to
 * which nothing happened.
 */
export async function readLastActs(tx: Tx, claimIds: readonly string[]): Promise<Act[]> {
  return await tx.$queryRaw<Act[]>`
    SELECT last.* FROM unnest(${claimIds}::uuid[]) claim(id) CROSS JOIN LATERAL (
      SELECT ${columns} FROM audit_event
      WHERE claim_id = claim.id AND NOT (action = 'claim.assigned' AND jsonb_exists(after, 'rule'))
      ORDER BY position DESC LIMIT 1
    ) last`;
}

/**
 * The ids of the viewer's own last acts on claims of their team that can be undone for a while: what a button to undo
 * sends. Empty where somebody else did something last.
 */
export async function listUndoable(viewer: Viewer, claimIds: readonly string[]): Promise<string[]> {
  if (!hasRole(viewer, 'reviewer')) return [];
  const ids = claimIds.filter((id) => z.uuid().safeParse(id).success);
  const own = await db.claim.findMany({
    where: { id: { in: ids }, teamId: viewer.teamId },
    select: { id: true },
  });
  const acts = await readLastActs(
    db,
    own.map(({ id }) => id),
  );
  return acts
    .filter((act) => isUndoable(act.action) && act.actorId === viewer.userId && !isUndoing(act))
    .map(({ id }) => id);
}
