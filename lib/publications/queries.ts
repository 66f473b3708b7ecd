import 'server-only';
import { db } from '@/lib/db';
import { findPublished, type PublishedFacets } from '@/lib/published-search/queries';
import { findWhy, type Why } from '@/lib/published-search/why';
import { readQuery } from '@/lib/search/query';
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
  /** Where it has what was sought; null where nothing was. */
  why: Why | null;
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

/** A page of published claims, with how many there are in all and by each filter. */
export type PublishedPage = {
  items: PublishedClaim[];
  total: number;
  /** There are more than `total`, and only the newest of them are on these pages. */
  more: boolean;
  pages: number;
  facets: PublishedFacets;
  /** Nothing has all of the words; these have most of them. */
  partly: boolean;
  /** Words that were looked for as well, by the one that was typed. */
  instead: Record<string, string[]>;
};

/** One page of the latest publications that match, and how many match in all: one statement. Open to all. */
export async function listPublications(
  filters: PublishedFilters,
  size: number = pageSize,
): Promise<PublishedPage> {
  const sought = filters.q ? readQuery(filters.q) : null;
  const { snapshots, total, ...found } = await findPublished(filters, sought, size);
  const items = snapshots.map((snapshot) => {
    const claim = toSnapshot(snapshot);
    const why = sought && findWhy(claim, sought, found.instead);
    return { ...toPublishedClaim(claim), why };
  });
  return { ...found, items, total, pages: Math.max(1, Math.ceil(total / size)) };
}

/** A line of a list from a stored snapshot; why it was found is for whoever searched to say. */
export function toPublishedClaim(snapshot: Snapshot): Omit<PublishedClaim, 'why'> {
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
