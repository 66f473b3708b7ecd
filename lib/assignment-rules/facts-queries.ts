import 'server-only';
import type { Tx } from '@/lib/db';
import type { Prisma } from '@/prisma/generated/client';
import type { Role } from '@/prisma/generated/enums';
import type { Candidate } from './choice';

/** How much somebody of a rule has to do, whichever claim it is about. */
export type Load = Pick<Candidate, 'userId' | 'role' | 'open' | 'lastAssignedAt'> & {
  name: string;
};

/** Who stands in which way to a claim. */
export type Standing = { conflicted: string[]; contributed: string[]; assigned: string[] };

/** The people with their role in the team and their open claims, by id. */
export async function readLoads(
  tx: Tx,
  teamId: string,
  userIds: readonly string[],
): Promise<Map<string, Load>> {
  const rows = await tx.$queryRaw<
    { userId: string; name: string; role: Role | null; open: number; last: Date | null }[]
  >`
    SELECT u.id::text AS "userId", u.name, m.role::text AS role,
      count(c.id) FILTER (WHERE c.state NOT IN ('published', 'closed'))::int AS open,
      max(a.assigned_at) FILTER (WHERE c.id IS NOT NULL) AS last
    FROM "user" u
    LEFT JOIN member m ON m.user_id = u.id AND m.team_id = ${teamId}::uuid AND m.removed_at IS NULL
    LEFT JOIN assignment a ON a.user_id = u.id
    LEFT JOIN claim c ON c.id = a.claim_id AND c.team_id = ${teamId}::uuid
    WHERE u.id = ANY (${[...userIds]}::uuid[])
    GROUP BY u.id, m.role`;
  return new Map(
    rows.map(({ last, ...row }) => [
      row.userId,
      { ...row, lastAssignedAt: last?.toISOString() ?? null },
    ]),
  );
}

/** Conflicts of interest, contributors and assignments of the claims, by claim. */
export async function readStandings(
  tx: Tx,
  claimIds: readonly string[],
): Promise<Map<string, Standing>> {
  const claimId = { in: [...claimIds] };
  const select = { claimId: true, userId: true } as const;
  const conflicts = await tx.conflictOfInterest.findMany({
    where: { claimId, liftedAt: null },
    select,
  });
  const contributors = await tx.contributor.findMany({ where: { claimId }, select });
  const assignments = await tx.assignment.findMany({ where: { claimId }, select });
  const of = (rows: readonly { claimId: string; userId: string }[]) =>
    Map.groupBy(rows, (row) => row.claimId);
  const [conflicted, contributed, assigned] = [of(conflicts), of(contributors), of(assignments)];
  const ids = (rows: readonly { userId: string }[] | undefined) =>
    (rows ?? []).map(({ userId }) => userId);
  return new Map(
    claimIds.map((id) => [
      id,
      {
        conflicted: ids(conflicted.get(id)),
        contributed: ids(contributed.get(id)),
        assigned: ids(assigned.get(id)),
      },
    ]),
  );
}

/** The topics of the claims, by claim. */
export async function readTopicIds(
  tx: Tx,
  claimIds: readonly string[],
): Promise<Map<string, Set<string>>> {
  const rows = await tx.claimTopic.findMany({ where: { claimId: { in: [...claimIds] } } });
  const byClaim = new Map(claimIds.map((id) => [id, new Set<string>()]));
  for (const { claimId, topicId } of rows) byClaim.get(claimId)?.add(topicId);
  return byClaim;
}

/** A rule's person as a candidate for a claim. Somebody whose account is gone has left. */
export function toCandidate(
  userId: string,
  load: Load | undefined,
  standing?: Standing,
): Candidate {
  return {
    userId,
    role: load?.role ?? null,
    open: load?.open ?? 0,
    lastAssignedAt: load?.lastAssignedAt ?? null,
    conflicted: standing?.conflicted.includes(userId) ?? false,
    contributed: standing?.contributed.includes(userId) ?? false,
    assigned: standing?.assigned.includes(userId) ?? false,
  };
}

/** What deciding by a rule needs of its row. */
export const choosingSelect = {
  id: true,
  name: true,
  onState: true,
  manner: true,
  topicId: true,
  limit: true,
  lastUserId: true,
  people: { select: { userId: true }, orderBy: { position: 'asc' } },
} satisfies Prisma.AssignmentRuleSelect;
