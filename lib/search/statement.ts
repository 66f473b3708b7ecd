import { Prisma } from '@/prisma/generated/client';
import { type Asked, askEvery, askPhrase, askSome, type Sought } from './query';

/** The scope of words of published claims; a team's words have its id. */
export const PUBLIC_SCOPE = '00000000-0000-0000-0000-000000000000';

/** The parts of a statement that look for what was sought, for whoever writes one. */
export type SoughtSql = {
  /** A tsquery of all terms. Null when there are none: nothing fits then. */
  every: Prisma.Sql;
  /** Of most of them. */
  some: Prisma.Sql;
  /** Of all words one after the other. */
  phrase: Prisma.Sql;
  /** Which words were looked for instead of mistyped ones: `{ typed: [words] }`. */
  instead: Prisma.Sql;
};

const none = Prisma.sql`NULL::tsquery`;

/**
 * What was sought as parts of an SQL statement. They are functions of constants, so that Postgres knows how much they find
 * when it chooses how to look; in a list of columns they would be called for each row, so there they are read from a CTE.
 */
export function toSql(sought: Sought, scope: string): SoughtSql {
  const phrase = askPhrase(sought);
  const every = askEvery(sought);
  const typed = [...new Set(every?.typed.filter((word) => word !== ''))];
  return {
    every: queryOf(every, scope),
    some: queryOf(askSome(sought), scope),
    phrase: phrase ? Prisma.sql`${phrase}::tsquery` : none,
    instead: Prisma.sql`(SELECT coalesce(jsonb_object_agg(given.word, found.words), '{}')
      FROM unnest(${typed}::text[]) AS given(word) CROSS JOIN LATERAL (
        SELECT jsonb_agg(word) AS words FROM search_alternatives(${scope}::uuid, given.word) AS word) found
      WHERE found.words IS NOT NULL)`,
  };
}

function queryOf(asked: Asked | null, scope: string): Prisma.Sql {
  if (!asked) return none;
  const { typed, terms, way } = asked;
  return Prisma.sql`search_query(${scope}::uuid, ${typed}::text[], ${terms}::text[], ${way}::text)`;
}

/**
 * How well an entry fits: by how near its words are to each other and where they stand, the phrase first. `words`, `every`
 * and `phrase` are columns.
 */
export const fitting = Prisma.sql`ts_rank_cd('{0.1,0.2,0.4,1}', words, every)
  + CASE WHEN words @@ phrase THEN 1 ELSE 0 END`;

/** Of two that fit alike the newer one: what is years old counts for three quarters. `at` is a column. */
export const freshness = Prisma.sql`(0.75 + 0.25 * exp(least(0, extract(epoch FROM at - now())) / 31536000))`;
