import type { Metadata } from 'next';
import { cacheLife, cacheTag } from 'next/cache';
import { getTranslations } from 'next-intl/server';
import { PublishedIndex } from '@/components/publications/published-index';
import { env } from '@/lib/env';
import { listPublications, listPublishedFacets } from '@/lib/publications/queries';
import { publishedFiltersSchema } from '@/lib/publications/schema';
import { publishedTag } from '@/lib/publications/tags';

const filters = publishedFiltersSchema.parse({});

async function firstPage() {
  'use cache';
  cacheLife('max');
  cacheTag(publishedTag);
  if (env.building) {
    return {
      found: { items: [], total: 0, pages: 1 },
      facets: { topics: [], ratings: [], claimants: [] },
    };
  }
  const [found, facets] = await Promise.all([listPublications(filters), listPublishedFacets()]);
  return { found, facets };
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('publications.list');
  return { title: t('title'), description: t('lead') };
}

/** The first page without filters; any query goes to `results`, which shows the same list. */
export default async function Page() {
  const { found, facets } = await firstPage();
  return <PublishedIndex filters={filters} facets={facets} found={found} />;
}
