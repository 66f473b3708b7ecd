import 'server-only';
import type { Viewer } from '@/lib/auth/types';
import { fromCursor, toCursor } from '@/lib/cursor';
import { db, type Tx } from '@/lib/db';
import { listPeople, type PersonView } from '@/lib/people/queries';
import { type PlacementView, toPlacementView } from '@/lib/standing/placement-view';
import { readLatestPlacements } from '@/lib/standing/queries';
import { Prisma } from '@/prisma/generated/client';
import type { ClaimState, ReReviewCause, Stance } from '@/prisma/generated/enums';
import { canReopen, canRequote, canSettle, visibleReReviews } from './policy';
import { type ReReviewFilter, reReviewCursorSchema } from './schema';

/** What of the claim rests on the passage. */
export type RestingView =
  | { kind: 'evidence'; id: string; version: number; stance: Stance }
  | { kind: 'appearance'; id: string };

/** A claim that must be looked at again, because of one passage. */
export type ReReviewView = {
  id: string;
  cause: ReReviewCause;
  /** The version in which it was found out. */
  versionNumber: number | null;
  openedAt: string;
  settled: { at: string; by: PersonView | null; outcome: string } | null;
  claim: {
    id: string;
    number: number;
    statement: string;
    language: string | null;
    state: ClaimState;
    slug: string | null;
  };
  document: { id: string; title: string; publisher: string | null; language: string | null };
  /** Where the passage stands in the latest version. */
  placement: PlacementView;
  rests: RestingView[];
  can: { settle: boolean; requote: boolean; reopen: boolean };
};

const rowSelect = {
  id: true,
  cause: true,
  openedAt: true,
  settledAt: true,
  settledById: true,
  outcome: true,
  version: { select: { number: true } },
  passage: {
    select: {
      id: true,
      document: { select: { id: true, title: true, publisher: true, language: true } },
    },
  },
  claim: {
    select: {
      id: true,
      teamId: true,
      number: true,
      statement: true,
      language: true,
      state: true,
      slug: true,
      evidence: {
        where: { withdrawnAt: null },
        select: { id: true, version: true, stance: true, passageId: true },
        orderBy: { id: 'asc' },
      },
      appearances: { select: { id: true, passageId: true }, orderBy: { id: 'asc' } },
    },
  },
} satisfies Prisma.ReReviewSelect;

type Row = Prisma.ReReviewGetPayload<{ select: typeof rowSelect }>;

/**
 * The team's re-review list, published claims first, then in the order in which the entries were opened; the open
 * entries unless the filter asks for the settled ones. Empty for everybody outside the team.
 */
export async function listReReviews(
  viewer: Viewer,
  filter: ReReviewFilter,
): Promise<{ items: ReReviewView[]; nextCursor: string | null }> {
  if (viewer.kind !== 'member') return { items: [], nextCursor: null };
  const places = await readPlaces(viewer.teamId, filter);
  const page = places.slice(0, filter.limit);
  const items = await readRows(db, viewer, { id: { in: page.map(({ id }) => id) } });
  const byId = new Map(items.map((item) => [item.id, item]));
  const last = page.at(-1);
  return {
    items: page.flatMap(({ id }) => byId.get(id) ?? []),
    nextCursor: last && places.length > page.length ? toCursor(last) : null,
  };
}

/** One entry of the list; null when there is none or it is another team's. Inside a transaction hand `tx` on. */
export async function getReReview(
  viewer: Viewer,
  id: string,
  tx: Tx = db,
): Promise<ReReviewView | null> {
  return (await readRows(tx, viewer, { id }))[0] ?? null;
}

/** How many claims of the viewer's team wait to be looked at again; 0 for everybody else. */
export async function countReReviews(viewer: Viewer): Promise<number> {
  const claims = await db.reReview.findMany({
    where: { AND: [visibleReReviews(viewer), { settledAt: null }] },
    distinct: ['claimId'],
    select: { claimId: true },
  });
  return claims.length;
}

type PlaceInList = { id: string; published: boolean };

/** One more than a page, so that one knows whether there is another. */
async function readPlaces(teamId: string, filter: ReReviewFilter): Promise<PlaceInList[]> {
  const { settled, claim, document, cursor, limit } = filter;
  const after = cursor ? fromCursor(reReviewCursorSchema, cursor) : null;
  const conditions = [
    Prisma.sql`r.team_id = ${teamId}::uuid AND (r.settled_at IS NOT NULL) = ${settled}`,
    ...(claim ? [Prisma.sql`r.claim_id = ${claim}::uuid`] : []),
    ...(document ? [Prisma.sql`p.document_id = ${document}::uuid`] : []),
    ...(after
      ? [
          Prisma.sql`((c.state <> 'published'), r.id) > (${!after.published}::boolean, ${after.id}::uuid)`,
        ]
      : []),
  ];
  return await db.$queryRaw<PlaceInList[]>`
    SELECT r.id::text, c.state = 'published' AS published
    FROM re_review r JOIN claim c ON c.id = r.claim_id JOIN passage p ON p.id = r.passage_id
    WHERE ${Prisma.join(conditions, ' AND ')}
    ORDER BY (c.state <> 'published'), r.id LIMIT ${limit + 1}`;
}

async function readRows(
  tx: Tx,
  viewer: Viewer,
  where: Prisma.ReReviewWhereInput,
): Promise<ReReviewView[]> {
  if (viewer.kind !== 'member') return [];
  const rows = await tx.reReview.findMany({
    where: { AND: [visibleReReviews(viewer), where] },
    select: rowSelect,
  });
  const ids = rows.flatMap(({ passage }) => passage?.id ?? []);
  const placements = await readLatestPlacements(tx, ids);
  const people = new Map((await listPeople(viewer.teamId, tx)).map((one) => [one.id, one]));
  const naming = (id: string) => people.get(id) ?? { id, name: id };
  return rows.flatMap((row) => {
    const placement = placements.get(row.passage?.id ?? '');
    return placement ? toReReviewView(viewer, row, toPlacementView(placement, naming), naming) : [];
  });
}

function toReReviewView(
  viewer: Viewer,
  row: Row,
  placement: PlacementView,
  naming: (id: string) => PersonView,
): ReReviewView[] {
  const { claim, passage, settledAt, settledById } = row;
  if (!passage) return [];
  const { id, number, statement, language, state, slug, teamId } = claim;
  return [
    {
      id: row.id,
      cause: row.cause,
      versionNumber: row.version?.number ?? null,
      openedAt: row.openedAt.toISOString(),
      settled: settledAt && {
        at: settledAt.toISOString(),
        by: settledById ? naming(settledById) : null,
        outcome: row.outcome ?? '',
      },
      claim: { id, number, statement, language, state, slug },
      document: passage.document,
      placement,
      rests: restsOf(claim, passage.id),
      can: {
        settle: settledAt === null && canSettle(viewer, { teamId }),
        requote: placement.place !== null && canRequote(viewer, { teamId, state }),
        reopen: canReopen(viewer, { teamId, state }),
      },
    },
  ];
}

function restsOf(claim: Row['claim'], passageId: string): RestingView[] {
  const on = (item: { passageId: string }) => item.passageId === passageId;
  return [
    ...claim.evidence
      .filter(on)
      .map(({ id, version, stance }) => ({ kind: 'evidence' as const, id, version, stance })),
    ...claim.appearances.filter(on).map(({ id }) => ({ kind: 'appearance' as const, id })),
  ];
}
