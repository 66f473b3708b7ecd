import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { PublishedIndex } from '@/components/publications/published-index';
import { addressFields } from '@/lib/address-fields';
import { listPublications } from '@/lib/publications/queries';
import { publishedFiltersSchema } from '@/lib/publications/schema';

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('publications.list');
  return { title: t('title'), robots: { index: false } };
}

/** `/claims` with a query. What cannot be a filter is left out, so that an old link still shows something. */
export default async function Page({ searchParams }: Props) {
  const usable = addressFields(publishedFiltersSchema, await searchParams);
  const filters = publishedFiltersSchema.parse(usable);
  return <PublishedIndex filters={filters} found={await listPublications(filters)} />;
}
