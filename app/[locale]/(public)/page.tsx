import type { Metadata } from 'next';
import { cacheLife, cacheTag } from 'next/cache';
import { getLocale } from 'next-intl/server';
import { HomePage } from '@/components/publications/home-page';
import { env } from '@/lib/env';
import { pageAlternates } from '@/lib/feeds/page-head';
import { paths } from '@/lib/paths';
import { listPublications } from '@/lib/publications/queries';
import { publishedFiltersSchema } from '@/lib/publications/schema';
import { publishedTag } from '@/lib/publications/tags';
import { getInstallation } from '@/lib/publisher/queries';

async function homeOf() {
  'use cache';
  cacheLife('max');
  cacheTag(publishedTag);
  const publisher = await getInstallation();
  if (env.building) return { publisher, latest: [], contested: [], topics: [] };
  const [latest, contested] = await Promise.all([
    listPublications(publishedFiltersSchema.parse({})),
    listPublications(publishedFiltersSchema.parse({ sort: 'contested' })),
  ]);
  const disputed = contested.items.filter(
    ({ sources }) => sources.supports > 0 && sources.contradicts > 0,
  );
  const shown = latest.items.slice(0, 5);
  return {
    publisher,
    latest: shown,
    contested: disputed
      .filter(({ slug }) => !shown.some((claim) => claim.slug === slug))
      .slice(0, 5),
    topics: latest.facets.topics,
  };
}

export async function generateMetadata(): Promise<Metadata> {
  const { publisher } = await homeOf();
  return {
    title: { absolute: publisher.name },
    description: publisher.description || undefined,
    alternates: pageAlternates({
      origin: env.ASSAY_URL,
      path: paths.home(),
      locale: await getLocale(),
    }),
  };
}

export default async function Page() {
  const home = await homeOf();
  return <HomePage {...home} />;
}
