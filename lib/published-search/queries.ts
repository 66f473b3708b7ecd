import 'server-only';
import { db } from '@/lib/db';
import type { PublishedFilters } from '@/lib/publications/schema';
import type { Sought } from '@/lib/search/query';
import { fitting, freshness, PUBLIC_SCOPE, type SoughtSql, toSql } from '@/lib/search/statement';
import { Prisma } from '@/prisma/generated/client';
import { answerSchema, type Facet } from './facets';

export type PublishedFacets = Record<'topics' | 'ratings' | 'claimants' | 'publishers', Facet[]>;

export type FoundPublished = {
  /** Of one page, as stored. */
  snapshots: string[];
  total: number;
  facets: PublishedFacets;
  partly: boolean;
  instead: Record<string, string[]>;
};

/** Claims that are ranked by how well they fit: the newest ones, and those with the phrase. The others follow by time. */
const CANDIDATES = 2_000;
/** Values of a filter that are offered. */
const FACETS = 100;

/**
 * One page of the published claims that pass the filters and have what is sought, with all counts: one statement. Claims
 * merged into another one and retracted ones are left out. Open to all.
 */
export async function findPublished(
  filters: PublishedFilters,
  sought: Sought | null,
  size: number,
): Promise<FoundPublished> {
  const [row] = await db.$queryRaw<{ answer: unknown; snapshots: string[] }[]>(
    statement(filters, sought && toSql(sought, PUBLIC_SCOPE), size),
  );
  const { total, partly, instead, ...facets } = answerSchema.parse(row?.answer);
  return { snapshots: row?.snapshots ?? [], total, partly, instead, facets };
}

/** The latest publications that anybody may find; `p` is the published claim. */
const findable = Prisma.sql`p.kind <> 'retraction' AND p.claim_id NOT IN (
  SELECT id FROM claim
  WHERE close_reason = 'duplicate' AND slug IS NOT NULL AND successor_of(id) IS NOT NULL)`;

function statement(filters: PublishedFilters, sought: SoughtSql | null, size: number): Prisma.Sql {
  const having = (words: Prisma.Sql) =>
    sought ? Prisma.sql`p.words @@ ${words}` : Prisma.sql`true`;
  const select = Prisma.sql`SELECT p.claim_id, p.number, p.slug, p.rating_key, p.rating_name, p.claimant_name, p.topics,
    p.topic_names, p.publishers, p.published_at, p.contested, ${passing(filters)} FROM published_claim p
    WHERE ${findable} AND ${inTime(filters)}`;
  return Prisma.sql`
    WITH asked AS MATERIALIZED (
      SELECT ${sought?.every ?? none} AS every, ${sought?.some ?? none} AS most, ${sought?.phrase ?? none} AS phrase
    ), whole AS MATERIALIZED (
      ${select} AND ${having(sought?.every ?? none)}
    ), parts AS MATERIALIZED (
      ${select} AND ${sought ? having(sought.some) : Prisma.sql`false`} AND NOT EXISTS (SELECT FROM whole)
    ), matched AS MATERIALIZED (
      SELECT * FROM whole UNION ALL SELECT * FROM parts
    ), passed AS MATERIALIZED (
      SELECT * FROM matched WHERE by_topic AND by_rating AND by_claimant AND by_publisher
    ), ordered AS (
      ${ordered(filters, sought)}
      LIMIT ${size} OFFSET ${(filters.page - 1) * size}
    ), numbered AS (
      SELECT *, row_number() OVER () AS place FROM ordered
    )
    SELECT (SELECT coalesce(array_agg(r.snapshot ORDER BY n.place), '{}') FROM numbered n
        JOIN publication r ON r.claim_id = n.claim_id AND r.number = n.number) AS snapshots,
      jsonb_build_object(
        'total', (SELECT count(*) FROM passed),
        'partly', EXISTS (SELECT FROM parts),
        'instead', ${sought?.instead ?? Prisma.sql`'{}'::jsonb`},
        'topics', ${facet(Prisma.sql`unnest(topics, topic_names)`, Prisma.sql`by_rating AND by_claimant AND by_publisher`)},
        'ratings', ${facet(Prisma.sql`(SELECT rating_key, rating_name)`, Prisma.sql`by_topic AND by_claimant AND by_publisher`)},
        'claimants', ${facet(Prisma.sql`(SELECT claimant_name, claimant_name)`, Prisma.sql`by_topic AND by_rating AND by_publisher`)},
        'publishers', ${facet(Prisma.sql`unnest(publishers, publishers)`, Prisma.sql`by_topic AND by_rating AND by_claimant`)}
      ) AS answer`;
}

const none = Prisma.sql`NULL::tsquery`;

/** Whether a claim passes each filter, apart, because a filter’s own values are counted without it. */
function passing({ topic, rating, claimant, publisher }: PublishedFilters): Prisma.Sql {
  const all = Prisma.sql`true`;
  return Prisma.sql`
    ${topic ? Prisma.sql`${topic} = ANY (p.topics)` : all} AS by_topic,
    ${rating ? Prisma.sql`p.rating_key = ${rating}` : all} AS by_rating,
    ${claimant ? Prisma.sql`p.claimant_name IS NOT DISTINCT FROM ${claimant}` : all} AS by_claimant,
    ${publisher ? Prisma.sql`${publisher} = ANY (p.publishers)` : all} AS by_publisher`;
}

function inTime({ from, to }: PublishedFilters): Prisma.Sql {
  const parts = [Prisma.sql`true`];
  if (from) parts.push(Prisma.sql`p.claimed_on >= ${from}::date`);
  if (to) parts.push(Prisma.sql`p.claimed_on <= ${to}::date`);
  return Prisma.join(parts, ' AND ');
}

function ordered({ sort }: PublishedFilters, sought: SoughtSql | null): Prisma.Sql {
  if (sort === 'contested') {
    return Prisma.sql`SELECT claim_id, number FROM passed ORDER BY contested DESC, published_at DESC, slug`;
  }
  if (sort === 'newest' || !sought) {
    return Prisma.sql`SELECT claim_id, number FROM passed ORDER BY published_at DESC, slug`;
  }
  return Prisma.sql`SELECT s.claim_id, s.number FROM passed s LEFT JOIN (
      SELECT claim_id, (${fitting}) * ${freshness} AS score FROM (
        SELECT p.claim_id, p.words, p.published_at AS at, coalesce(a.phrase, '') AS phrase,
          coalesce(CASE WHEN EXISTS (SELECT FROM whole) THEN a.every ELSE a.most END, '') AS every
        FROM published_claim p, asked a WHERE p.claim_id IN (
          (SELECT claim_id FROM passed ORDER BY published_at DESC LIMIT ${CANDIDATES})
          UNION (SELECT claim_id FROM published_claim WHERE words @@ ${sought.phrase} LIMIT ${CANDIDATES / 4}))
      ) best
    ) scored USING (claim_id) ORDER BY score DESC NULLS LAST, published_at DESC, slug`;
}

function facet(values: Prisma.Sql, others: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`(SELECT coalesce(jsonb_agg(jsonb_build_object('value', value, 'name', name, 'count', total) ORDER BY total DESC, name), '[]')
    FROM (SELECT v.value, max(v.name) AS name, count(*) AS total FROM matched CROSS JOIN LATERAL ${values} AS v(value, name)
      WHERE ${others} AND v.value IS NOT NULL GROUP BY 1 ORDER BY 3 DESC, 2 LIMIT ${FACETS}::int) f)`;
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
      ORDER BY p.published_at DESC LIMIT ${CANDIDATES / 4}
    )
    SELECT (SELECT coalesce(jsonb_agg(jsonb_build_object('slug', slug, 'statement', statement, 'language', language, 'ratingName', rating_name)), '[]')
        FROM (SELECT * FROM found, asked ORDER BY (${fitting}) * ${freshness} DESC, published_at DESC, slug LIMIT ${SUGGESTED.claims}) c) AS claims,
      (SELECT coalesce(jsonb_agg(jsonb_build_object('slug', slug, 'name', name, 'claims', total)), '[]')
        FROM (SELECT t.slug, max(t.name) AS name, count(*) AS total FROM found CROSS JOIN LATERAL unnest(topics, topic_names) AS t(slug, name), asked
          WHERE search_vector(t.name) @@ asked.every GROUP BY 1 ORDER BY 3 DESC LIMIT ${SUGGESTED.topics}) t) AS topics`;
  return row ?? { claims: [], topics: [] };
}
