import 'server-only';
import { z } from 'zod';
import type { Viewer } from '@/lib/auth/types';
import { fromCursor, toCursor } from '@/lib/cursor';
import { db } from '@/lib/db';
import { listPeople } from '@/lib/people/queries';
import { toSnapshot } from '@/lib/publications/stored-snapshot';
import type { Prisma } from '@/prisma/generated/client';
import {
  canDispose,
  canDraftAnswer,
  canLetThrough,
  canReopen,
  canSetAside,
  visibleChallenges,
} from './policy';
import { type ChallengeFilter, challengeCursorSchema } from './schema';
import { numberedEvidence } from './subjects';
import {
  type ChallengeSummary,
  type ChallengeView,
  lineFields,
  toDetail,
  toSummary,
  wholeFields,
} from './view';

const DAY = 86_400_000;

async function whereShown(
  { teamId }: { teamId: string },
  { show }: Pick<ChallengeFilter, 'show'>,
  now: Date,
): Promise<Prisma.ChallengeWhereInput> {
  const open = { screening: 'passed', dispositions: { none: {} } } as const;
  if (show === 'open') return open;
  if (show === 'disposed') return { dispositions: { some: {} } };
  if (show === 'held') return { screening: { in: ['held', 'set_aside'] } };
  const { challengeAimDays } = await db.team.findUniqueOrThrow({ where: { id: teamId } });
  return { ...open, receivedAt: { lt: new Date(now.getTime() - challengeAimDays * DAY) } };
}

/**
 * The team's challenges, those that wait in the order in which they came, the others newest first. Empty for everybody
 * outside the team; INVALID for a cursor that no list answered.
 */
export async function listChallenges(
  viewer: Viewer,
  filter: ChallengeFilter,
  now = new Date(),
): Promise<{ items: ChallengeSummary[]; nextCursor: string | null }> {
  if (viewer.kind !== 'member') return { items: [], nextCursor: null };
  const waiting = filter.show === 'open' || filter.show === 'overdue';
  const after = filter.cursor ? fromCursor(challengeCursorSchema, filter.cursor).id : null;
  const rows = await db.challenge.findMany({
    where: {
      AND: [
        visibleChallenges(viewer),
        await whereShown(viewer, filter, now),
        filter.claim ? { claimId: filter.claim } : {},
        after ? { id: waiting ? { gt: after } : { lt: after } } : {},
      ],
    },
    include: lineFields,
    orderBy: { id: waiting ? 'asc' : 'desc' },
    take: filter.limit + 1,
  });
  const page = rows.slice(0, filter.limit);
  const last = page.at(-1);
  const nextCursor = rows.length > page.length && last ? toCursor({ id: last.id }) : null;
  return { items: page.map((row) => toSummary(row, now)), nextCursor };
}

/** Every challenge to one claim that counts, first one first; empty outside the team. */
export async function listClaimChallenges(
  viewer: Viewer,
  claimId: string,
  now = new Date(),
): Promise<ChallengeSummary[]> {
  const rows = await db.challenge.findMany({
    where: { AND: [visibleChallenges(viewer), { claimId, screening: 'passed' }] },
    include: lineFields,
    orderBy: { number: 'asc' },
  });
  return rows.map((row) => toSummary(row, now));
}

/** How many challenges there are in each list of the queue, and how many of the last 90 days were answered in time. */
export type ChallengeCounts = {
  open: number;
  overdue: number;
  disposed: number;
  held: number;
  /** The aim in days; of the challenges that were first answered within 90 days, how many in time. */
  aimDays: number;
  answered: number;
  inTime: number;
};

/** The counts of the viewer's team; null for a visitor. One statement. */
export async function countChallenges(
  viewer: Viewer,
  now = new Date(),
): Promise<ChallengeCounts | null> {
  if (viewer.kind !== 'member') return null;
  const since = new Date(now.getTime() - 90 * DAY);
  const rows = await db.$queryRaw<ChallengeCounts[]>`
    WITH mine AS (
      SELECT c.screening, c.received_at, t.challenge_aim_days * interval '1 day' AS aim,
        (SELECT min(decided_at) FROM challenge_disposition d WHERE d.challenge_id = c.id) AS answered_at
      FROM challenge c JOIN team t ON t.id = c.team_id WHERE c.team_id = ${viewer.teamId}::uuid
    )
    SELECT count(*) FILTER (WHERE screening = 'passed' AND answered_at IS NULL)::int AS open,
      count(*) FILTER (WHERE screening = 'passed' AND answered_at IS NULL AND received_at + aim < ${now})::int AS overdue,
      count(*) FILTER (WHERE answered_at IS NOT NULL)::int AS disposed,
      count(*) FILTER (WHERE screening <> 'passed')::int AS held,
      count(*) FILTER (WHERE answered_at >= ${since})::int AS answered,
      count(*) FILTER (WHERE answered_at >= ${since} AND answered_at <= received_at + aim)::int AS "inTime",
      (SELECT challenge_aim_days FROM team WHERE id = ${viewer.teamId}::uuid) AS "aimDays"
    FROM mine`;
  return rows[0] ?? null;
}

/** One challenge with all that its answer needs; null outside the team. No view has the sender's address. */
export async function getChallenge(
  viewer: Viewer,
  id: string,
  now = new Date(),
): Promise<ChallengeView | null> {
  if (viewer.kind !== 'member' || !z.uuid().safeParse(id).success) return null;
  const row = await db.challenge.findFirst({
    where: { AND: [visibleChallenges(viewer), { id }] },
    include: wholeFields,
  });
  if (!row) return null;
  const mine = { claimId: row.claimId, userId: viewer.userId };
  const [versions, people, contributions, conflicts, claim] = await Promise.all([
    db.publication.findMany({
      where: { claimId: row.claimId },
      select: { number: true, kind: true, publishedAt: true },
      orderBy: { number: 'desc' },
    }),
    listPeople(viewer.teamId),
    db.contributor.count({ where: mine }),
    db.conflictOfInterest.count({ where: { ...mine, liftedAt: null } }),
    db.claim.findUniqueOrThrow({ where: { id: row.claimId }, select: { state: true } }),
  ]);
  const latest = await db.publication.findFirstOrThrow({
    where: { claimId: row.claimId },
    orderBy: { number: 'desc' },
    select: { snapshot: true },
  });
  const facts = {
    ...{ teamId: row.teamId, screening: row.screening },
    disposed: row.dispositions.length > 0,
    contributor: contributions > 0,
    conflicted: conflicts > 0,
  };
  const names = new Map(people.map((person) => [person.id, person]));
  const named = (key: string) => names.get(key) ?? { id: key, name: key };
  const accepted = row.dispositions.at(-1)?.outcome === 'accepted';
  return {
    ...toSummary(row, now),
    ...toDetail(row, named),
    versions: versions.map((one) => ({ ...one, publishedAt: one.publishedAt.toISOString() })),
    latestEvidence: numberedEvidence(toSnapshot(latest.snapshot)),
    contributor: facts.contributor,
    conflicted: facts.conflicted,
    can: {
      draft: canDraftAnswer(viewer, facts),
      dispose: canDispose(viewer, facts),
      letThrough: canLetThrough(viewer, facts),
      setAside: canSetAside(viewer, facts),
      reopen: accepted && claim.state === 'published' && canReopen(viewer, row.teamId),
    },
  };
}
