import { db } from '@/lib/db';
import { readQuery } from '@/lib/search/query';
import { fitting, freshness, PUBLIC_SCOPE, toSql } from '@/lib/search/statement';

/** The snapshots of the best ten published claims when everything that has all the words is ranked, however much it is. */
export async function rankAll(q: string): Promise<string[]> {
  const { every, phrase } = toSql(readQuery(q), PUBLIC_SCOPE);
  const rows = await db.$queryRaw<{ snapshot: string }[]>`
    WITH best AS (
      SELECT claim_id, number FROM (
        SELECT p.*, p.published_at AS at, a.every, a.phrase
        FROM published_claim p, (SELECT ${every} AS every, coalesce(${phrase}, '') AS phrase) a WHERE p.words @@ a.every) found
      ORDER BY (${fitting}) * ${freshness} DESC, published_at DESC, slug LIMIT 10)
    SELECT snapshot FROM best JOIN publication USING (claim_id, number)`;
  return rows.map(({ snapshot }) => snapshot);
}

/** Which share of the one list is in the other; 1 for nothing in nothing. */
export function shareOf(found: readonly string[], best: readonly string[]): number {
  return best.length === 0 ? 1 : best.filter((one) => found.includes(one)).length / best.length;
}
