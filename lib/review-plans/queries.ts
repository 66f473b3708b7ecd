import 'server-only';
import type { Viewer } from '@/lib/auth/types';
import { dayOf } from '@/lib/claim-order/due';
import { fromCursor, toCursor } from '@/lib/cursor';
import { db, type Tx } from '@/lib/db';
import { isoDate } from '@/lib/digest/iso-date';
import { listPeople, type PersonView } from '@/lib/people/queries';
import type { Prisma } from '@/prisma/generated/client';
import type { ClaimState, Volatility } from '@/prisma/generated/enums';
import { firstVolatility, nextReviewAfter } from './plan';
import { canPlanReview, canReviewClaim, visibleDueReviews } from './policy';
import { type DueFilter, dueCursorSchema } from './schema';

/** How long a claim holds. Days are YYYY-MM-DD; all are null before the first publication. `version` is the claim's. */
export type ReviewPlanView = {
  claimId: string;
  volatility: Volatility | null;
  validAsOf: string | null;
  nextReviewOn: string | null;
  /** The claim is published and its next review has come. */
  due: boolean;
  version: number;
  /** The days that a review on this day would set. */
  suggested: { validAsOf: string; nextReviewOn: string };
  can: { plan: boolean; review: boolean };
};

/** A published claim that is to be looked at again because its day has come. */
export type DueReviewView = ReviewPlanView & {
  claim: {
    id: string;
    number: number;
    statement: string;
    language: string | null;
    state: ClaimState;
    slug: string | null;
  };
  assignees: PersonView[];
};

const planSelect = {
  id: true,
  teamId: true,
  state: true,
  version: true,
  volatility: true,
  validAsOf: true,
  nextReviewOn: true,
} satisfies Prisma.ClaimSelect;

type PlanRow = Prisma.ClaimGetPayload<{ select: typeof planSelect }>;

/** The plan of a claim of the viewer's team on the day of `now`; null when they may not see it. */
export async function getReviewPlan(
  viewer: Viewer,
  claimId: string,
  { tx = db, now = new Date() }: { tx?: Tx; now?: Date } = {},
): Promise<ReviewPlanView | null> {
  if (viewer.kind !== 'member') return null;
  const row = await tx.claim.findFirst({
    where: { id: claimId, teamId: viewer.teamId },
    select: planSelect,
  });
  return row && toPlanView(viewer, row, now);
}

/** What is due in the viewer's team on the day of `now`, longest due first, a page at a time; nothing for a visitor. */
export async function listDueReviews(
  viewer: Viewer,
  { cursor, limit }: DueFilter,
  now = new Date(),
): Promise<{ items: DueReviewView[]; nextCursor: string | null }> {
  if (viewer.kind !== 'member') return { items: [], nextCursor: null };
  const after = cursor ? fromCursor(dueCursorSchema, cursor) : null;
  const on = after && new Date(after.on);
  const onwards = on
    ? { OR: [{ nextReviewOn: { gt: on } }, { nextReviewOn: on, id: { gt: after.id } }] }
    : {};
  const rows = await db.claim.findMany({
    where: { AND: [visibleDueReviews(viewer, now), onwards] },
    select: {
      ...planSelect,
      ...{ number: true, statement: true, language: true, slug: true },
      assignments: { select: { userId: true }, orderBy: { assignedAt: 'asc' } },
    },
    orderBy: [{ nextReviewOn: 'asc' }, { id: 'asc' }],
    take: limit + 1,
  });
  const people = new Map((await listPeople(viewer.teamId)).map((person) => [person.id, person]));
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  return {
    items: page.map((row) => {
      const { id, number, statement, language, state, slug, assignments } = row;
      return {
        ...toPlanView(viewer, row, now),
        claim: { id, number, statement, language, state, slug },
        assignees: assignments.map(
          ({ userId }) => people.get(userId) ?? { id: userId, name: userId },
        ),
      };
    }),
    nextCursor:
      last && rows.length > limit
        ? toCursor({ on: isoDate(last.nextReviewOn) ?? '', id: last.id })
        : null,
  };
}

/** How many published claims of the viewer's team are due on the day of `now`; 0 for a visitor. */
export async function countDueReviews(viewer: Viewer, now = new Date()): Promise<number> {
  return await db.claim.count({ where: visibleDueReviews(viewer, now) });
}

/** For which day the claim of a public page holds, YYYY-MM-DD; null when it was retracted or says none. Open to all. */
export async function getValidity(slug: string): Promise<string | null> {
  const claim = await db.claim.findUnique({
    where: { slug },
    select: {
      validAsOf: true,
      publications: { orderBy: { number: 'desc' }, take: 1, select: { kind: true } },
    },
  });
  if (!claim || claim.publications[0]?.kind === 'retraction') return null;
  return isoDate(claim.validAsOf);
}

function toPlanView(viewer: Viewer, row: PlanRow, now: Date): ReviewPlanView {
  const nextReviewOn = isoDate(row.nextReviewOn);
  const today = dayOf(now);
  const suggested = nextReviewAfter(today, row.volatility ?? firstVolatility);
  return {
    claimId: row.id,
    volatility: row.volatility,
    validAsOf: isoDate(row.validAsOf),
    nextReviewOn,
    due: row.state === 'published' && nextReviewOn !== null && nextReviewOn <= today,
    version: row.version,
    suggested: { validAsOf: today, nextReviewOn: suggested },
    can: { plan: canPlanReview(viewer, row), review: canReviewClaim(viewer, row) },
  };
}
