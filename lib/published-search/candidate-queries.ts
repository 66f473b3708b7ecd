import 'server-only';
import type { PublishedFilters } from '@/lib/publications/schema';
import { Prisma } from '@/prisma/generated/client';

/** Claims that are ranked and counted by filter; of more, the newest. Ranking one costs about 15 µs, so these take 30 ms. */
export const MOST = 2_000;
/**
 * What half of the newest 200 have needs no index, which would find ten thousands of claims for the sake of two thousand: then
 * the newest 4,000 are looked through one by one.
 */
const [SAMPLE, FREQUENT, NEWEST] = [200, 100, 4_000];

/** The latest publications that anybody may find; `p` is the published claim. */
export const findable = Prisma.sql`p.kind <> 'retraction' AND p.claim_id NOT IN (
  SELECT id FROM claim
  WHERE close_reason = 'duplicate' AND slug IS NOT NULL AND successor_of(id) IS NOT NULL)`;

const valued = ['topic', 'rating', 'claimant', 'publisher'] as const;
/** A filter with a list of values, each with how many claims have it that pass all the others. */
export type Valued = (typeof valued)[number];

/** Whether claims are only listed: nothing is sought, and no filter set. Then all of them are counted. */
export function isWhole({ from, to, ...filters }: PublishedFilters, seeks: boolean): boolean {
  return !seeks && !from && !to && valued.every((name) => !filters[name]);
}

/** Passes the filters and, when something is sought, has the words that `chosen` says; `except` is a filter left out. */
export function passing(filters: PublishedFilters, seeks: boolean, except?: Valued): Prisma.Sql {
  const { topic, rating, claimant, publisher } = filters;
  const given = (name: Valued, value: string | undefined, part: Prisma.Sql) =>
    value && name !== except ? [part] : [];
  const parts = [
    findable,
    inTime(filters),
    ...given('topic', topic, Prisma.sql`p.topics @> ARRAY[${topic}]`),
    ...given('rating', rating, Prisma.sql`p.rating_key = ${rating}`),
    ...given('claimant', claimant, Prisma.sql`p.claimant_name = ${claimant}`),
    ...given('publisher', publisher, Prisma.sql`p.publishers @> ARRAY[${publisher}]`),
    ...(seeks ? [Prisma.sql`p.words @@ (SELECT every FROM chosen)`] : []),
  ];
  return Prisma.join(parts, ' AND ');
}

/** When the claim was made. */
export function inTime({ from, to }: PublishedFilters): Prisma.Sql {
  const parts = [Prisma.sql`true`];
  if (from) parts.push(Prisma.sql`p.claimed_on >= ${from}::date`);
  if (to) parts.push(Prisma.sql`p.claimed_on <= ${to}::date`);
  return Prisma.join(parts, ' AND ');
}

/**
 * Whether nothing that `fits` has all the words. What one in a hundred claims has is found among the newest few; anything else
 * is counted, because for a first one Postgres would rather look through everything than use the index.
 */
export function isNowhere(fits: Prisma.Sql): Prisma.Sql {
  const every = Prisma.sql`${findable} AND ${fits} AND p.words @@ (SELECT every FROM asked)`;
  return Prisma.sql`CASE WHEN EXISTS (SELECT FROM ${newest(SAMPLE)} WHERE ${every})
    THEN false ELSE (SELECT count(*) = 0 FROM published_claim p WHERE ${every}) END`;
}

const columns = Prisma.sql`p.claim_id, p.number, p.slug, p.rating_key, p.rating_name, p.claimant_name, p.topics,
  p.topic_names, p.publishers, p.published_at, p.contested`;

/**
 * The parts of a WITH that are what passes all filters (`passed`), and for each filter that is set what passes the others:
 * one more than `MOST` of each, newest first, which says that there are more. `of` is what a filter's values are counted in.
 */
export function candidates(filters: PublishedFilters, seeks: boolean) {
  const set = valued.filter((name) => filters[name]);
  const parts = isWhole(filters, seeks)
    ? [
        Prisma.sql`passed AS MATERIALIZED (SELECT ${columns} FROM published_claim p WHERE ${findable})`,
      ]
    : [
        newestOf('passed', passing(filters, seeks)),
        ...set.map((name) => newestOf(besides(name), passing(filters, seeks, name))),
      ];
  return {
    parts: Prisma.join(parts),
    of: (name: Valued) => Prisma.raw(set.includes(name) ? besides(name) : 'passed'),
  };
}

const besides = (name: Valued) => `besides_${name}`;

/** OFFSET 0 keeps Postgres from walking through everything by time in the hope of finding the first ones soon. */
function newestOf(name: string, fits: Prisma.Sql): Prisma.Sql {
  const [all, near] = [Prisma.raw(name), Prisma.raw(`${name}_near`)];
  return Prisma.sql`${near} AS MATERIALIZED (
      SELECT ${columns} FROM ${newest(NEWEST)} WHERE ${fits}
        AND (SELECT count(*) FROM ${newest(SAMPLE)} WHERE ${fits}) >= ${FREQUENT}::int LIMIT ${MOST + 1}::int
    ), ${all} AS MATERIALIZED (
      SELECT * FROM ${near} WHERE (SELECT count(*) FROM ${near}) > ${MOST}::int
      UNION ALL (SELECT * FROM (SELECT ${columns} FROM published_claim p WHERE ${fits} OFFSET 0) p
        WHERE (SELECT count(*) FROM ${near}) <= ${MOST}::int ORDER BY published_at DESC, slug LIMIT ${MOST + 1}::int)
    )`;
}

function newest(size: number): Prisma.Sql {
  return Prisma.sql`(SELECT * FROM published_claim ORDER BY published_at DESC LIMIT ${size}::int) p`;
}
