import 'server-only';
import { createTranslator } from 'next-intl';
import { db } from '@/lib/db';
import { env } from '@/lib/env';
import { inLanguage } from '@/lib/i18n/address';
import type { Locale } from '@/lib/i18n/locales';
import { loadMessages } from '@/lib/i18n/messages';
import { paths } from '@/lib/paths';
import { latest } from '@/lib/publications/latest-queries';
import { listPublications } from '@/lib/publications/queries';
import type { PublishedFilters } from '@/lib/publications/schema';
import { toSnapshot } from '@/lib/publications/stored-snapshot';
import { getInstallation } from '@/lib/publisher/queries';
import type { Reviewed } from './data-feed';
import type { Feed, FeedEntry } from './feed';

/** How many entries a feed has: weeks of a busy desk, and still a small file. */
const ENTRIES = 50;

const at = (path: string) => `${env.ASSAY_URL}${path}`;

async function words(locale: Locale) {
  const messages = await loadMessages(locale);
  return createTranslator({ locale, messages, namespace: 'feeds' });
}

/** Where a feed is, as a path with its query, and the language of its own words and of the pages that it leads to. */
export type Place = { path: string; locale: Locale };

/** The latest publications that match, as a feed of that address. Open to all. */
export async function getClaimsFeed(
  filters: PublishedFilters,
  { path, locale }: Place,
): Promise<Feed> {
  const [t, { name: publisher }, { items }] = await Promise.all([
    words(locale),
    getInstallation(),
    listPublications(filters, ENTRIES),
  ]);
  const firsts = await readFirstDays(items.map(({ slug }) => slug));
  const entries = items.map((item): FeedEntry => {
    const { slug, statement, rating, summary, language, publishedAt, topics } = item;
    const url = at(inLanguage(paths.claim(slug), locale));
    return {
      ...{ id: url, url, summary, language, updatedAt: publishedAt },
      title: t('entry', { statement, rating: rating.name }),
      publishedAt: firsts.get(slug) ?? publishedAt,
      tags: topics.map(({ name }) => name),
    };
  });
  return {
    ...{ origin: env.ASSAY_URL, language: locale, publisher, entries },
    url: at(path),
    page: at(inLanguage(paths.claims(), locale)),
    title: t('claims', { publisher }),
  };
}

async function readFirstDays(slugs: readonly string[]): Promise<Map<string, string>> {
  const rows = await db.publication.findMany({
    where: { slug: { in: [...slugs] }, number: 1 },
    select: { slug: true, publishedAt: true },
  });
  return new Map(rows.map(({ slug, publishedAt }) => [slug, publishedAt.toISOString()]));
}

/** Corrections and retractions, newest first, as a feed. Open to all. */
export async function getCorrectionsFeed({ path, locale }: Place): Promise<Feed> {
  const [t, { name: publisher }, rows] = await Promise.all([
    words(locale),
    getInstallation(),
    db.publication.findMany({
      where: { kind: { in: ['correction', 'retraction'] } },
      orderBy: [{ publishedAt: 'desc' }, { slug: 'asc' }],
      take: ENTRIES,
    }),
  ]);
  const entries = rows.map((row): FeedEntry => {
    const { slug, number, kind, statement, note, summary, language, publishedAt, topics } = row;
    const time = publishedAt.toISOString();
    const url = at(inLanguage(paths.claimVersion(slug, number), locale));
    return {
      ...{ id: url, url, language, publishedAt: time, updatedAt: time, tags: topics },
      title: t(kind === 'retraction' ? 'retraction' : 'correction', { statement }),
      summary: note ?? summary,
    };
  });
  return {
    ...{ origin: env.ASSAY_URL, language: locale, publisher, entries },
    url: at(path),
    page: at(inLanguage(paths.corrections(), locale)),
    title: t('corrections', { publisher }),
  };
}

/** How many ClaimReviews a page of the DataFeed has. */
export const REVIEWS = 500;

/** A page of the latest publication of every claim, newest first, retracted ones included. Open to all. */
export async function listReviewed(page: number): Promise<Reviewed[]> {
  const rows = await db.$queryRaw<{ claimId: string; snapshot: string }[]>`
    ${latest} SELECT claim_id::text AS "claimId", snapshot FROM latest
    ORDER BY published_at DESC, slug LIMIT ${REVIEWS} OFFSET ${(page - 1) * REVIEWS}`;
  const versions = await db.publication.findMany({
    where: { claimId: { in: rows.map(({ claimId }) => claimId) } },
    select: { claimId: true, number: true, kind: true, note: true, publishedAt: true },
    orderBy: { number: 'desc' },
  });
  return rows.map(({ claimId, snapshot }) => ({
    snapshot: toSnapshot(snapshot),
    versions: versions
      .filter((version) => version.claimId === claimId)
      .map((version) => ({ ...version, publishedAt: version.publishedAt.toISOString() })),
  }));
}
