import type { Metadata } from 'next';
import { cacheLife, cacheTag } from 'next/cache';
import { getLocale, getTranslations } from 'next-intl/server';
import { PublishedIndex } from '@/components/publications/published-index';
import { env } from '@/lib/env';
import { pageAlternates } from '@/lib/feeds/page-head';
import { paths } from '@/lib/paths';
import { listPublications, type PublishedPage } from '@/lib/publications/queries';
import { publishedFiltersSchema } from '@/lib/publications/schema';
import { publishedTag } from '@/lib/publications/tags';

const filters = publishedFiltersSchema.parse({});

/** While the page is built there is no database. */
const nothing: PublishedPage = {
  ...{ items: [], total: 0, more: false, pages: 1, partly: false, instead: {} },
  facets: { topics: [], ratings: [], claimants: [], publishers: [] },
};

async function firstPage() {
  'use cache';
  cacheLife('max');
  cacheTag(publishedTag);
  return env.building ? nothing : await listPublications(filters);
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('publications.list');
  return {
    title: t('title'),
    description: t('lead'),
    alternates: pageAlternates({
      origin: env.ASSAY_URL,
      path: paths.claims(),
      locale: await getLocale(),
    }),
  };
}

/** The first page without filters; any query goes to `results`, which shows the same list. */
export default async function Page() {
  return <PublishedIndex filters={filters} found={await firstPage()} />;
}
