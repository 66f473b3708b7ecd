import 'server-only';
import { db } from '@/lib/db';
import { listMatchesIn, type Match } from '@/lib/matching/queries';
import { latest } from './latest-queries';
import { type PublishedClaim, toPublishedClaim } from './queries';
import { toSnapshot } from './stored-snapshot';

/** A published claim with how likely it says what was said. */
export type LikelyPublication = Omit<PublishedClaim, 'why'> & Pick<Match, 'score' | 'same'>;

/**
 * The published claims that may say what was said or posted, best first, at most `limit` and at most sixty; none that is
 * retracted or was merged into a published one. Empty when nothing matches. Open to all.
 */
export async function listLikelyPublications(
  text: string,
  limit: number,
): Promise<LikelyPublication[]> {
  const found = (await listMatchesIn([null], text)).get(null) ?? [];
  const ids = found.map(({ claimId }) => claimId);
  const rows = await db.$queryRaw<{ claimId: string; snapshot: string }[]>`
    ${latest} SELECT claim_id::text AS "claimId", snapshot FROM latest
    WHERE claim_id = ANY (${ids}::uuid[]) AND kind <> 'retraction'`;
  const snapshots = new Map(rows.map(({ claimId, snapshot }) => [claimId, snapshot]));
  return found
    .flatMap(({ claimId, ...match }) => {
      const snapshot = snapshots.get(claimId);
      return snapshot ? [{ ...toPublishedClaim(toSnapshot(snapshot)), ...match }] : [];
    })
    .slice(0, limit);
}
