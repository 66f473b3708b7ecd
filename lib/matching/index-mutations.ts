import 'server-only';
import { type Tx, transaction } from '@/lib/db';
import { stemmingOf, stemsOf } from '@/lib/words/stems';
import { entryOf } from './entry';

/** As many claims are read again in one transaction: about a second of work. */
const BATCH = 1000;
/** Any number that no other lock of the database has. */
const LOCK = 5_031_001;

type Source = {
  claimId: string;
  teamId: string;
  own: string;
  ownLanguage: string | null;
  published: string | null;
  publishedLanguage: string | null;
};
type Entry = { teamId: string | null; claimId: string; text: string; language: string | null };

/**
 * Reads the claims again whose words changed, so that they are found by what they say now; at most `most` of them. Answers
 * how many it read: less than `most` when nothing is left. Two at once wait for each other.
 */
export async function settleMatching(most: number = BATCH): Promise<number> {
  let settled = 0;
  while (settled < most) {
    const batch = Math.min(BATCH, most - settled);
    const read = await transaction((tx) => settleBatch(tx, batch));
    settled += read;
    if (read < batch) break;
  }
  return settled;
}

async function settleBatch(tx: Tx, batch: number): Promise<number> {
  await tx.$queryRaw`SELECT pg_advisory_xact_lock(${LOCK})::text`;
  const stale = await tx.matchStale.findMany({ orderBy: { id: 'asc' }, take: batch });
  if (stale.length === 0) return 0;
  const claimIds = [...new Set(stale.map(({ claimId }) => claimId))];
  await removeEntries(tx, claimIds);
  const sources = await readSources(tx, claimIds);
  await insertEntries(tx, sources.flatMap(entriesOf));
  await tx.matchStale.deleteMany({ where: { id: { in: stale.map(({ id }) => id) } } });
  return stale.length;
}

/** What the claims say and what was last published of them, statements in the first line; a retraction is not published. */
function readSources(tx: Tx, claimIds: string[]): Promise<Source[]> {
  return tx.$queryRaw<Source[]>`
    SELECT c.id::text AS "claimId", c.team_id::text AS "teamId", c.language AS "ownLanguage",
      concat_ws(E'\\n', regexp_replace(c.statement, '\\s+', ' ', 'g'), p.summary, k.name) AS own,
      CASE WHEN p.kind <> 'retraction'
        THEN concat_ws(E'\\n', regexp_replace(p.statement, '\\s+', ' ', 'g'), p.summary, p.claimant_name) END AS published,
      p.language AS "publishedLanguage"
    FROM claim c LEFT JOIN claimant k ON k.id = c.claimant_id
    LEFT JOIN LATERAL (SELECT * FROM publication WHERE claim_id = c.id ORDER BY number DESC LIMIT 1) p ON true
    WHERE c.id = ANY (${claimIds}::uuid[])`;
}

function entriesOf({ claimId, teamId, ...source }: Source): Entry[] {
  const own = { teamId, claimId, text: source.own, language: source.ownLanguage };
  if (source.published === null) return [own];
  const { published: text, publishedLanguage: language } = source;
  return [own, { teamId: null, claimId, text, language }];
}

async function removeEntries(tx: Tx, claimIds: string[]): Promise<void> {
  await tx.$executeRaw`
    WITH gone AS (DELETE FROM match_entry WHERE claim_id = ANY (${claimIds}::uuid[]) RETURNING id, scope_id, term_ids),
    held AS (SELECT gone.id, t.term_id FROM gone, unnest(gone.term_ids) AS t(term_id)),
    unposted AS (DELETE FROM match_posting p USING held WHERE p.term_id = held.term_id AND p.entry_id = held.id),
    fewer AS (UPDATE match_term t SET claims = t.claims - h.n
      FROM (SELECT term_id, count(*)::int AS n FROM held GROUP BY 1) h WHERE t.id = h.term_id)
    UPDATE match_scope s SET claims = s.claims - g.n
    FROM (SELECT scope_id, count(*)::int AS n FROM gone GROUP BY 1) g WHERE s.id = g.scope_id`;
}

async function insertEntries(tx: Tx, entries: readonly Entry[]): Promise<void> {
  const scopes = await findScopes(tx, entries);
  const rows = entries.map(({ teamId, claimId, text, language: tag }) => {
    // Where the language is not known, English: names and numbers are left as they are.
    const language = tag === null ? 'en' : stemmingOf(tag);
    const terms = entryOf(stemsOf(text, language).map(({ term }) => term));
    const scope = scopes.get(teamId) ?? 0;
    return { scope, claim: claimId, text, language, terms: Object.fromEntries(terms) };
  });
  await tx.$executeRaw`
    WITH given AS MATERIALIZED (SELECT * FROM json_to_recordset(${JSON.stringify(rows)}::json)
      AS e (scope int, claim uuid, text text, language text, terms jsonb)),
    posted AS MATERIALIZED (SELECT g.scope, g.claim, t.key AS term, t.value::text::real AS count FROM given g, jsonb_each(g.terms) t),
    term AS (INSERT INTO match_term (scope_id, term, claims) SELECT scope, term, count(*) FROM posted GROUP BY 1, 2
      ON CONFLICT (scope_id, term) DO UPDATE SET claims = match_term.claims + EXCLUDED.claims RETURNING id, scope_id, term),
    known AS MATERIALIZED (SELECT p.*, term.id FROM posted p JOIN term ON term.scope_id = p.scope AND term.term = p.term),
    held AS (SELECT scope, claim, array_agg(id) AS ids FROM known GROUP BY 1, 2),
    entry AS (INSERT INTO match_entry (scope_id, claim_id, text, language, term_ids)
      SELECT g.scope, g.claim, g.text, g.language, COALESCE(h.ids, '{}')
      FROM given g LEFT JOIN held h ON h.scope = g.scope AND h.claim = g.claim RETURNING id, scope_id, claim_id),
    posting AS (INSERT INTO match_posting (term_id, entry_id, count)
      SELECT k.id, entry.id, k.count FROM known k JOIN entry ON entry.scope_id = k.scope AND entry.claim_id = k.claim)
    UPDATE match_scope s SET claims = s.claims + g.n, languages = ARRAY(SELECT DISTINCT unnest(s.languages || g.languages) ORDER BY 1)
    FROM (SELECT scope, count(*)::int AS n, array_agg(DISTINCT COALESCE(language, '')) AS languages FROM given GROUP BY 1) g
    WHERE s.id = g.scope`;
}

async function findScopes(tx: Tx, entries: readonly Entry[]): Promise<Map<string | null, number>> {
  const teams = [...new Set(entries.flatMap(({ teamId }) => teamId ?? []))];
  await tx.matchScope.createMany({
    data: teams.map((teamId) => ({ teamId })),
    skipDuplicates: true,
  });
  const found = await tx.matchScope.findMany({
    where: { OR: [{ teamId: { in: teams } }, { teamId: null }] },
    select: { id: true, teamId: true },
  });
  return new Map(found.map(({ id, teamId }) => [teamId, id]));
}
