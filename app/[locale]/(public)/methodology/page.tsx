import type { Metadata } from 'next';
import { cacheLife, cacheTag } from 'next/cache';
import { getTranslations } from 'next-intl/server';
import { Methodology } from '@/components/publications/methodology';
import { env } from '@/lib/env';
import { listPublicScales } from '@/lib/publications/scale-queries';
import { publishedTag } from '@/lib/publications/tags';

async function scalesOf() {
  'use cache';
  cacheLife('max');
  cacheTag(publishedTag);
  return env.building ? [] : await listPublicScales();
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('publications.methodology');
  return { title: t('title'), description: t('lead') };
}

/** How claims are checked here, generated from the rules and the teams' scales. */
export default async function Page() {
  return <Methodology scales={await scalesOf()} />;
}
