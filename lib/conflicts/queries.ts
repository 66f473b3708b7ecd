import 'server-only';
import type { Viewer } from '@/lib/auth/types';
import { db, type Tx } from '@/lib/db';
import { listPeople, type PersonView } from '@/lib/people/queries';
import { hasRole } from '@/lib/teams/roles';
import { canDeclareConflict, canLiftConflict } from './policy';

/** A declared conflict of interest; `lifted` is null while it stands. Times are UTC, ISO 8601. */
export type ConflictView = {
  id: string;
  by: PersonView;
  reason: string;
  at: string;
  lifted: { by: PersonView; reason: string; at: string } | null;
  can: { lift: boolean };
};

/** The declarations on a claim, first one first; `mine` is the viewer's own that stands. */
export type ConflictsView = {
  items: ConflictView[];
  mine: ConflictView | null;
  can: { declare: boolean };
};

/** The conflicts of interest that were declared on a claim, lifted ones too; null outside the team. */
export async function listConflicts(
  viewer: Viewer,
  claimId: string,
): Promise<ConflictsView | null> {
  if (!hasRole(viewer, 'observer')) return null;
  const { teamId } = viewer;
  const claim = await db.claim.findFirst({
    where: { id: claimId, teamId },
    select: { conflicts: { orderBy: { declaredAt: 'asc' } } },
  });
  if (!claim) return null;
  const people = new Map((await listPeople(teamId)).map((person) => [person.id, person]));
  const named = (id: string) => people.get(id) ?? { id, name: id };
  const items = claim.conflicts.map((row) => ({
    id: row.id,
    by: named(row.userId),
    reason: row.reason,
    at: row.declaredAt.toISOString(),
    lifted:
      row.liftedAt && row.liftedById
        ? {
            by: named(row.liftedById),
            reason: row.liftReason ?? '',
            at: row.liftedAt.toISOString(),
          }
        : null,
    can: { lift: canLiftConflict(viewer, { teamId, ...row }) },
  }));
  const mine = items.find(({ by, lifted }) => by.id === viewer.userId && !lifted) ?? null;
  const can = { declare: canDeclareConflict(viewer, { teamId, conflicted: mine !== null }) };
  return { items, mine, can };
}

/**
 * Who has a conflict of interest that stands, by claim: whom no rule assigns and no list asks to assess or approve.
 * Claims without any are absent.
 */
export async function readConflicted(
  tx: Tx,
  claimIds: readonly string[],
): Promise<Map<string, Set<string>>> {
  const rows = await tx.conflictOfInterest.findMany({
    where: { claimId: { in: [...claimIds] }, liftedAt: null },
    select: { claimId: true, userId: true },
  });
  const byClaim = new Map<string, Set<string>>();
  for (const { claimId, userId } of rows) {
    byClaim.set(claimId, (byClaim.get(claimId) ?? new Set()).add(userId));
  }
  return byClaim;
}

/** Has this person a conflict of interest on the claim that stands? Ask behind the lock on the claim's row. */
export async function isConflicted(tx: Tx, claimId: string, userId: string): Promise<boolean> {
  return (await tx.conflictOfInterest.count({ where: { claimId, userId, liftedAt: null } })) > 0;
}
