import 'server-only';
import { z } from 'zod';
import { db } from '@/lib/db';
import { isCommon } from './telling';
import type { Utterance } from './utterance';
import { IMAGINED, IMAGINED_WITH_COMMON, SATURATION } from './weights';

/** The known claim is among so many as good as always when it is found at all; comparing more only takes longer. */
const CANDIDATES = 60;
/** The rarest words decide; of the others so many are read as have together no more claims than this. */
const ALWAYS = 4;
const READ = 10_000;

/** A collection to look in: a team's own claims, or with null all that is published. */
export type Scope = { id: number; teamId: string | null; languages: (string | null)[] };

/** The collections of these teams, and whether claims wait for being read again. */
export async function readScopes(
  teams: readonly (string | null)[],
): Promise<{ scopes: Scope[]; stale: boolean }> {
  const rows = await db.$queryRaw<
    { id: number | null; teamId: string | null; languages: string[] | null; stale: boolean }[]
  >`
    SELECT s.id, s.team_id::text AS "teamId", s.languages, w.stale
    FROM (SELECT EXISTS (SELECT 1 FROM match_stale) AS stale) w
    LEFT JOIN match_scope s ON s.team_id = ANY (${teams.filter((team) => team !== null)}::uuid[])
      OR (s.team_id IS NULL AND ${teams.includes(null)})`;
  const scopes = rows.flatMap(({ id, teamId, languages }) =>
    id === null
      ? []
      : [{ id, teamId, languages: (languages ?? []).map((language) => language || null) }],
  );
  return { scopes, stale: rows[0]?.stale ?? false };
}

const foundSchema = z.object({
  teamId: z.string().nullable(),
  claims: z.number(),
  entries: z
    .array(z.object({ claimId: z.string(), text: z.string(), language: z.string().nullable() }))
    .nullable(),
  holding: z.record(z.string(), z.number()).nullable(),
});
/** What was found in one collection, with in how many of its claims each word is. */
export type Found = z.output<typeof foundSchema>;

/**
 * The claims of each collection that share the most telling words with what was said, by BM25 over the rarest of them; at
 * most sixty of each, none of `except`.
 */
export async function findCandidates(
  utterance: Utterance,
  scopes: readonly Scope[],
  except: readonly string[],
): Promise<Found[]> {
  const asked = [...utterance.weights].map(([term, weight]) => ({
    ...{ term, weight, common: isCommon(term) ? IMAGINED_WITH_COMMON : 1 },
  }));
  const rows = await db.$queryRaw`
    WITH scope AS MATERIALIZED (SELECT id, team_id, claims FROM match_scope WHERE id = ANY (${scopes.map(({ id }) => id)}::int[])),
    known AS MATERIALIZED (
      SELECT t.id, t.scope_id, t.claims, a.weight *
        ln(1 + (s.claims + ${IMAGINED}::int - t.claims - a.common + 0.5) / (t.claims + a.common + 0.5)) AS weight,
        row_number() OVER rarest AS place, sum(t.claims) OVER rarest AS read
      FROM json_to_recordset(${JSON.stringify(asked)}::json) AS a (term text, weight float8, common int)
      CROSS JOIN scope s JOIN match_term t ON t.scope_id = s.id AND t.term = a.term
      WHERE t.claims > 0 WINDOW rarest AS (PARTITION BY t.scope_id ORDER BY t.claims + a.common, t.id)),
    scored AS MATERIALIZED (
      SELECT k.scope_id, p.entry_id, sum(k.weight * p.count * ${SATURATION + 1}::float8 / (p.count + ${SATURATION}::float8)) AS score
      FROM known k JOIN match_posting p ON p.term_id = k.id WHERE k.place <= ${ALWAYS} OR k.read <= ${READ} GROUP BY 1, 2),
    best AS MATERIALIZED (
      SELECT b.scope_id, b.score, e.id, e.claim_id, e.text, e.language, e.term_ids
      FROM scope s CROSS JOIN LATERAL (SELECT * FROM scored WHERE scope_id = s.id ORDER BY score DESC, entry_id
        LIMIT ${CANDIDATES + except.length}::int) b
      JOIN match_entry e ON e.id = b.entry_id WHERE e.claim_id <> ALL (${[...except]}::uuid[])),
    held AS (SELECT scope_id, unnest(term_ids) AS id FROM best UNION SELECT scope_id, id FROM known)
    SELECT s.team_id::text AS "teamId", s.claims,
      (SELECT json_agg(json_build_object('claimId', b.claim_id, 'text', b.text, 'language', b.language) ORDER BY b.score DESC, b.id)
        FROM best b WHERE b.scope_id = s.id) AS entries,
      (SELECT json_object_agg(t.term, t.claims) FROM held h JOIN match_term t ON t.id = h.id WHERE h.scope_id = s.id) AS holding
    FROM scope s`;
  return z.array(foundSchema).parse(rows);
}
