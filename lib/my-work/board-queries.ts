import 'server-only';
import type { Viewer } from '@/lib/auth/types';
import { visibleClaims } from '@/lib/claims/policy';
import { countClaimsByState, listClaims } from '@/lib/claims/queries';
import type { ClaimFilter } from '@/lib/claims/schema';
import type { ClaimSummary } from '@/lib/claims/view';
import { db } from '@/lib/db';
import { ClaimState } from '@/prisma/generated/enums';

/** One state's claims, as far as a column shows them; `count` counts all that pass the filter. */
export type BoardColumn = { state: ClaimState; count: number; items: ClaimSummary[] };

/** What fits a column before the table is the better place to look. */
const COLUMN = 20;

/** The claims that pass the filter by state, all states in the order of a claim's life, or only the filter's. */
export async function getBoard(viewer: Viewer, filter: ClaimFilter): Promise<BoardColumn[]> {
  const counts = await countClaimsByState(viewer, filter);
  const states = Object.values(ClaimState).filter(
    (state) => !filter.state?.length || filter.state.includes(state),
  );
  return await Promise.all(
    states.map(async (state) => {
      const count = counts[state];
      const own = { ...filter, state: [state], cursor: undefined, limit: COLUMN };
      return { state, count, items: count > 0 ? (await listClaims(viewer, own)).items : [] };
    }),
  );
}

/** The topics and the claimants of the team's claims, by name. */
export async function listClaimFacets(
  viewer: Viewer,
): Promise<{ topics: { slug: string; name: string }[]; claimants: string[] }> {
  const claims = visibleClaims(viewer);
  const [topics, claimants] = await Promise.all([
    db.topic.findMany({
      where: { claims: { some: { claim: claims } } },
      select: { slug: true, name: true },
      orderBy: { name: 'asc' },
    }),
    db.claimant.findMany({
      where: { claims: { some: claims } },
      select: { name: true },
      orderBy: { name: 'asc' },
    }),
  ]);
  return { topics, claimants: claimants.map(({ name }) => name) };
}
