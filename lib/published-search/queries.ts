import 'server-only';
import { db } from '@/lib/db';
import type { PublishedFilters } from '@/lib/publications/schema';
import type { Sought } from '@/lib/search/query';
import { fitting, freshness, PUBLIC_SCOPE, type SoughtSql, toSql } from '@/lib/search/statement';
import { Prisma } from '@/prisma/generated/client';
import {
  candidates,
  findable,
  inTime,
  isNowhere,
  isWhole,
  MOST,
  passing,
  type Valued,
} from './candidate-queries';
import { answerSchema, type Facet } from './facets';

export type PublishedFacets = Record<'topics' | 'ratings' | 'claimants' | 'publishers', Facet[]>;

export type FoundPublished = {
  /** Of one page, as stored. */
  snapshots: string[];
  total: number;
  /** There are more than were counted. */
  more: boolean;
  facets: PublishedFacets;
  partly: boolean;
  instead: Record<string, string[]>;
};

/** Values of a filter that are offered. */
const FACETS = 100;

/**
 * One page of the published claims that pass the filters and have what is sought, with all counts: one statement. Of more
 * than `MOST` the newest are ranked, counted by filter and paged through, and `more` says so; what is only listed and
 * filtered is counted and paged through to the last one. Claims merged into another one and retracted ones are left out.
 * Open to all.
 */
export async function findPublished(
  filters: PublishedFilters,
  sought: Sought | null,
  size: number,
): Promise<FoundPublished> {
  const [row] = await db.$queryRaw<{ answer: unknown; snapshots: string[] }[]>(
    statement(filters, sought && toSql(sought, PUBLIC_SCOPE), size),
  );
  const { total, more, partly, instead, ...facets } = answerSchema.parse(row?.answer);
  return { snapshots: row?.snapshots ?? [], total, more, partly, instead, facets };
}

function statement(filters: PublishedFilters, sought: SoughtSql | null, size: number): Prisma.Sql {
  const { parts, of } = candidates(filters, sought !== null);
  const capped = !isWhole(filters, sought !== null);
  const counted = (name: Valued, values: Prisma.Sql) => facet(of(name), values, capped);
  return Prisma.sql`
    WITH asked AS MATERIALIZED (
      SELECT ${sought?.every ?? none} AS every, ${sought?.some ?? none} AS most, ${sought?.phrase ?? none} AS phrase
    ), chosen AS MATERIALIZED (
      SELECT coalesce(phrase, '') AS phrase, partly, CASE WHEN partly THEN most ELSE every END AS every
      FROM (SELECT *, most IS NOT NULL AND ${isNowhere(inTime(filters))} AS partly FROM asked) a
    ), ${parts}, ordered AS (
      ${sought ? ranked(filters) : listed(filters)}
      LIMIT ${size} OFFSET ${(filters.page - 1) * size}
    ), numbered AS (
      SELECT *, row_number() OVER () AS place FROM ordered
    )
    SELECT (SELECT coalesce(array_agg(r.snapshot ORDER BY n.place), '{}') FROM numbered n
        JOIN publication r ON r.claim_id = n.claim_id AND r.number = n.number) AS snapshots,
      jsonb_build_object(
        'total', ${sought ? Prisma.sql`(SELECT least(count(*), ${MOST}::int) FROM passed)` : countOf(filters)},
        'more', ${sought ? Prisma.sql`(SELECT count(*) > ${MOST}::int FROM passed)` : Prisma.sql`false`},
        'partly', (SELECT partly AND EXISTS (SELECT FROM passed) FROM chosen),
        'instead', ${sought?.instead ?? Prisma.sql`'{}'::jsonb`},
        'topics', ${counted('topic', Prisma.sql`unnest(topics, topic_names)`)},
        'ratings', ${counted('rating', Prisma.sql`(SELECT rating_key, rating_name)`)},
        'claimants', ${counted('claimant', Prisma.sql`(SELECT claimant_name, claimant_name)`)},
        'publishers', ${counted('publisher', Prisma.sql`unnest(publishers, publishers)`)}
      ) AS answer`;
}

const none = Prisma.sql`NULL::tsquery`;

const byTime = Prisma.sql`published_at DESC, slug`;
const byDispute = Prisma.sql`contested DESC, published_at DESC, slug`;

/** What is only listed, from the first to the last. */
function listed(filters: PublishedFilters): Prisma.Sql {
  return Prisma.sql`SELECT p.claim_id, p.number FROM published_claim p WHERE ${passing(filters, false)}
    ORDER BY ${filters.sort === 'contested' ? byDispute : byTime}`;
}

function countOf(filters: PublishedFilters): Prisma.Sql {
  return Prisma.sql`(SELECT CASE WHEN count(*) <= ${MOST}::int THEN count(*)
    ELSE (SELECT count(*) FROM published_claim p WHERE ${passing(filters, false)}) END FROM passed)`;
}

/** What was sought, by how well it fits unless another order is asked for. */
function ranked({ sort }: PublishedFilters): Prisma.Sql {
  const some = Prisma.sql`(SELECT * FROM passed ORDER BY ${byTime} LIMIT ${MOST}::int) s`;
  if (sort === 'contested' || sort === 'newest') {
    return Prisma.sql`SELECT claim_id, number FROM ${some} ORDER BY ${sort === 'newest' ? byTime : byDispute}`;
  }
  return Prisma.sql`SELECT claim_id, number FROM (
      SELECT s.*, s.published_at AS at, p.words, a.phrase, coalesce(a.every, '') AS every
      FROM ${some} JOIN published_claim p ON p.claim_id = s.claim_id CROSS JOIN chosen a) best
    ORDER BY (${fitting}) * ${freshness} DESC, ${byTime}`;
}

function facet(counted: Prisma.Sql, values: Prisma.Sql, capped: boolean): Prisma.Sql {
  const atLeast = capped
    ? Prisma.sql`(SELECT count(*) > ${MOST}::int FROM ${counted})`
    : Prisma.sql`false`;
  return Prisma.sql`(SELECT coalesce(jsonb_agg(jsonb_build_object('value', value, 'name', name, 'count', total, 'atLeast', ${atLeast})
      ORDER BY total DESC, name), '[]')
    FROM (SELECT v.value, max(v.name) AS name, count(*) AS total
      FROM ${counted} c CROSS JOIN LATERAL ${values} AS v(value, name)
      WHERE v.value IS NOT NULL GROUP BY 1 ORDER BY 3 DESC, 2 LIMIT ${FACETS}::int) f)`;
}

/** What somebody may mean who has typed so far: a claim, or a topic. */
export type Suggested = {
  claims: { slug: string; statement: string; language: string | null; ratingName: string }[];
  topics: { slug: string; name: string; claims: number }[];
};

/** As many as can be looked over while typing. */
const SUGGESTED = { claims: 6, topics: 3 };

/** Published claims and topics that fit what was typed so far, the best first: one statement. Open to all. */
export async function suggestPublished(sought: Sought): Promise<Suggested> {
  const { every, phrase } = toSql(sought, PUBLIC_SCOPE);
  const [row] = await db.$queryRaw<Suggested[]>`
    WITH asked AS MATERIALIZED (SELECT ${every} AS every, coalesce(${phrase}, '') AS phrase),
    found AS MATERIALIZED (
      SELECT p.*, p.published_at AS at FROM published_claim p WHERE ${findable} AND p.words @@ ${every}
      ORDER BY p.published_at DESC LIMIT ${500}
    )
    SELECT (SELECT coalesce(jsonb_agg(jsonb_build_object('slug', slug, 'statement', statement, 'language', language, 'ratingName', rating_name)), '[]')
        FROM (SELECT * FROM found, asked ORDER BY (${fitting}) * ${freshness} DESC, published_at DESC, slug LIMIT ${SUGGESTED.claims}) c) AS claims,
      (SELECT coalesce(jsonb_agg(jsonb_build_object('slug', slug, 'name', name, 'claims', total)), '[]')
        FROM (SELECT t.slug, max(t.name) AS name, count(*) AS total FROM found CROSS JOIN LATERAL unnest(topics, topic_names) AS t(slug, name), asked
          WHERE search_vector(t.name) @@ asked.every GROUP BY 1 ORDER BY 3 DESC LIMIT ${SUGGESTED.topics}) t) AS topics`;
  return row ?? { claims: [], topics: [] };
}
