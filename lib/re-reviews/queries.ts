import 'server-only';
import type { Viewer } from '@/lib/auth/types';
import { fromCursor, toCursor } from '@/lib/cursor';
import { db, type Tx } from '@/lib/db';
import { Prisma } from '@/prisma/generated/client';
import { readReReviews } from './entry-queries';
import { visibleReReviews } from './policy';
import { type ReReviewFilter, reReviewCursorSchema } from './schema';
import type { ReReviewView } from './view';

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
  const items = await readReReviews(db, viewer, { id: { in: page.map(({ id }) => id) } });
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
  return viewer.kind === 'member' ? ((await readReReviews(tx, viewer, { id }))[0] ?? null) : null;
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
    ...(document
      ? [Prisma.sql`(p.document_id = ${document}::uuid OR ${document}::uuid = ANY(r.tied_by))`]
      : []),
    ...(after
      ? [
          Prisma.sql`((c.state <> 'published'), r.id) > (${!after.published}::boolean, ${after.id}::uuid)`,
        ]
      : []),
  ];
  return await db.$queryRaw<PlaceInList[]>`
    SELECT r.id::text, c.state = 'published' AS published
    FROM re_review r JOIN claim c ON c.id = r.claim_id LEFT JOIN passage p ON p.id = r.passage_id
    WHERE ${Prisma.join(conditions, ' AND ')}
    ORDER BY (c.state <> 'published'), r.id LIMIT ${limit + 1}`;
}
