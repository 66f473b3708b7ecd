import type { Metadata } from 'next';
import { cacheLife, cacheTag } from 'next/cache';
import { getLocale, getTranslations } from 'next-intl/server';
import { Methodology } from '@/components/publications/methodology';
import { OwnPolicy } from '@/components/publisher/own-policy';
import { env } from '@/lib/env';
import { pageAlternates } from '@/lib/feeds/page-head';
import { paths } from '@/lib/paths';
import { listPublicScales } from '@/lib/publications/scale-queries';
import { publishedTag } from '@/lib/publications/tags';
import { getInstallation } from '@/lib/publisher/queries';

async function methodologyOf() {
  'use cache';
  cacheLife('max');
  cacheTag(publishedTag);
  const { methodology, language } = await getInstallation();
  return { scales: env.building ? [] : await listPublicScales(), methodology, language };
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('publications.methodology');
  return {
    title: t('title'),
    description: t('lead'),
    alternates: pageAlternates({
      origin: env.ASSAY_URL,
      path: paths.methodology(),
      locale: await getLocale(),
    }),
  };
}

/** How claims are checked here: generated from the rules and the teams' scales, with what the publisher adds to it. */
export default async function Page() {
  const [t, { scales, methodology, language }] = await Promise.all([
    getTranslations('publisher'),
    methodologyOf(),
  ]);
  const own = { title: t('sections.methodology'), text: methodology, language };
  return <Methodology scales={scales} own={<OwnPolicy {...own} className="mt-10" />} />;
}
