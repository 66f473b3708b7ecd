import 'server-only';
import { db } from '@/lib/db';
import { Prisma } from '@/prisma/generated/client';
import type {
  PublicationCause,
  PublicationKind,
  PublicationSeverity,
} from '@/prisma/generated/enums';
import { latest } from './latest-queries';
import type { PublishedFilters } from './schema';
import { isSlug } from './slug';
import type { Snapshot } from './snapshot';
import { toSnapshot } from './stored-snapshot';

export type PublicationView = {
  snapshot: Snapshot;
  /** Canonical JSON exactly as stored: what programs verify. */
  canonical: string;
  versions: PublishedVersion[];
};

/** One version in the list of all versions of a claim; `publishedAt` is UTC ISO 8601. */
export type PublishedVersion = {
  number: number;
  kind: PublicationKind;
  cause: PublicationCause | null;
  severity: PublicationSeverity | null;
  note: string | null;
  rating: { key: string; name: string };
  publishedAt: string;
};

/** One line of a list of published claims. */
export type PublishedClaim = {
  slug: string;
  number: number;
  statement: string;
  summary: string;
  claimantName: string | null;
  claimedOn: string | null;
  language: string | null;
  rating: { key: string; name: string; color: string; icon: string };
  sources: { total: number; supports: number; contradicts: number; qualifies: number };
  topics: { slug: string; name: string }[];
  publishedAt: string;
  isDemonstration: boolean;
};

/** How many claims a page of the public list shows. */
export const pageSize = 20;

/**
 * The publication of a claim by the slug it has today, the latest or a numbered one, with the list of all; null when there is
 * none (an earlier slug leads on: `getRenamedSlug`). Open to all.
 */
export async function getPublication(
  slug: string,
  number?: number,
): Promise<PublicationView | null> {
  if (!isSlug(slug)) return null;
  const claim = await db.claim.findUnique({
    where: { slug },
    select: {
      publications: {
        select: {
          ...{ id: true, number: true, kind: true, cause: true, severity: true, note: true },
          ...{ ratingKey: true, ratingName: true, publishedAt: true },
        },
        orderBy: { number: 'desc' },
      },
    },
  });
  const rows = claim?.publications ?? [];
  const wanted = number === undefined ? rows[0] : rows.find((row) => row.number === number);
  const stored =
    wanted &&
    (await db.publication.findUnique({ where: { id: wanted.id }, select: { snapshot: true } }));
  if (!stored) return null;
  return {
    snapshot: toSnapshot(stored.snapshot),
    canonical: stored.snapshot,
    versions: rows.map(({ id: _, ratingKey, ratingName, publishedAt, ...row }) => ({
      ...row,
      rating: { key: ratingKey, name: ratingName },
      publishedAt: publishedAt.toISOString(),
    })),
  };
}

/** Every slug with the time of its latest publication, newest first, at most 50,000: what one sitemap may hold. */
export async function listPublishedSlugs(): Promise<{ slug: string; publishedAt: string }[]> {
  const rows = await db.$queryRaw<{ slug: string; publishedAt: Date }[]>`
    ${latest} SELECT slug, published_at AS "publishedAt" FROM latest
    ORDER BY published_at DESC, slug LIMIT 50000`;
  return rows.map(({ slug, publishedAt }) => ({ slug, publishedAt: publishedAt.toISOString() }));
}

/** One page of the latest publications that match, and how many match in all. Open to all. */
export async function listPublications(
  filters: PublishedFilters,
  size: number = pageSize,
): Promise<{ items: PublishedClaim[]; total: number; pages: number }> {
  const where = whereOf(filters);
  const order =
    filters.sort === 'contested'
      ? Prisma.sql`LEAST((snapshot::jsonb #>> '{sources,supports}')::int, (snapshot::jsonb #>> '{sources,contradicts}')::int) DESC, published_at DESC`
      : Prisma.sql`published_at DESC, slug`;
  const [rows, counted] = await Promise.all([
    db.$queryRaw<{ snapshot: string }[]>`
      ${latest} SELECT snapshot FROM latest WHERE ${where}
      ORDER BY ${order} LIMIT ${size} OFFSET ${(filters.page - 1) * size}`,
    db.$queryRaw<{ count: bigint }[]>`${latest} SELECT count(*) FROM latest WHERE ${where}`,
  ]);
  const total = Number(counted[0]?.count ?? 0);
  const items = rows.map((row) => toPublishedClaim(toSnapshot(row.snapshot)));
  return { items, total, pages: Math.max(1, Math.ceil(total / size)) };
}

export type Facet = { value: string; name: string; count: number };

/** Topics, ratings and claimants of all published claims with their counts, for filters. Open to all. */
export async function listPublishedFacets(): Promise<{
  topics: Facet[];
  ratings: Facet[];
  claimants: Facet[];
}> {
  const rows = await db.$queryRaw<{ kind: string; value: string; name: string; count: bigint }[]>`
    ${latest}
    SELECT 'topic' AS kind, t->>'slug' AS value, max(t->>'name') AS name, count(*) FROM latest, jsonb_array_elements(snapshot::jsonb->'topics') t WHERE kind <> 'retraction' GROUP BY 2
    UNION ALL SELECT 'rating', rating_key, max(rating_name), count(*) FROM latest WHERE kind <> 'retraction' GROUP BY 2
    UNION ALL SELECT 'claimant', claimant_name, claimant_name, count(*) FROM latest WHERE claimant_name IS NOT NULL AND kind <> 'retraction' GROUP BY 2
    ORDER BY 4 DESC, 3`;
  const pick = (kind: string) =>
    rows
      .filter((row) => row.kind === kind)
      .map(({ value, name, count }) => ({ value, name, count: Number(count) }));
  return { topics: pick('topic'), ratings: pick('rating'), claimants: pick('claimant') };
}

function whereOf({ q, topic, rating, claimant, from, to }: PublishedFilters): Prisma.Sql {
  const parts = [Prisma.sql`kind <> 'retraction'`];
  if (q) {
    const pattern = `%${q.replace(/[\\%_]/g, '\\$&')}%`;
    parts.push(
      Prisma.sql`(statement ILIKE ${pattern} OR summary ILIKE ${pattern} OR claimant_name ILIKE ${pattern} OR word_similarity(${q}, statement) > 0.5)`,
    );
  }
  if (topic) parts.push(Prisma.sql`${topic} = ANY(topics)`);
  if (rating) parts.push(Prisma.sql`rating_key = ${rating}`);
  if (claimant) parts.push(Prisma.sql`claimant_name = ${claimant}`);
  if (from) parts.push(Prisma.sql`claimed_on >= ${from}::date`);
  if (to) parts.push(Prisma.sql`claimed_on <= ${to}::date`);
  return Prisma.join(parts, ' AND ');
}

function toPublishedClaim(snapshot: Snapshot): PublishedClaim {
  const { approved, slug, number, rating, sources, topics, publishedAt, isDemonstration } =
    snapshot;
  const { statement, claimant, claimedOn, language } = approved.claim;
  return {
    slug,
    number,
    statement,
    summary: approved.verdict?.summary ?? '',
    claimantName: claimant?.name ?? null,
    claimedOn,
    language,
    rating: { key: rating.key, name: rating.name, color: rating.color, icon: rating.icon },
    sources,
    topics,
    publishedAt,
    isDemonstration,
  };
}
