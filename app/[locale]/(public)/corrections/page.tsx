import type { Metadata } from 'next';
import { cacheLife, cacheTag } from 'next/cache';
import { getLocale, getTranslations } from 'next-intl/server';
import { CorrectionsList } from '@/components/corrections/corrections-list';
import { EmptyState } from '@/components/layout/empty-state';
import { PageHeader } from '@/components/layout/page-header';
import { OwnPolicy } from '@/components/publisher/own-policy';
import { listCorrections } from '@/lib/corrections/queries';
import { env } from '@/lib/env';
import { pageAlternates } from '@/lib/feeds/page-head';
import { paths } from '@/lib/paths';
import { publishedTag } from '@/lib/publications/tags';
import { getInstallation } from '@/lib/publisher/queries';

async function correctionsOf() {
  'use cache';
  cacheLife('max');
  cacheTag(publishedTag);
  const { corrections, language } = await getInstallation();
  return { items: env.building ? [] : await listCorrections(), corrections, language };
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('corrections');
  return {
    title: t('title'),
    description: t('lead'),
    alternates: pageAlternates({
      origin: env.ASSAY_URL,
      path: paths.corrections(),
      locale: await getLocale(),
    }),
  };
}

/** How the publisher corrects, and every correction and retraction of it, newest first. */
export default async function Page() {
  const [t, words, { items, corrections, language }] = await Promise.all([
    getTranslations('corrections'),
    getTranslations('publisher'),
    correctionsOf(),
  ]);
  const own = { title: words('sections.corrections'), text: corrections, language };
  return (
    <>
      <PageHeader title={t('title')} lead={t('lead')} />
      <OwnPolicy {...own} className="mb-10" />
      {items.length > 0 ? (
        <CorrectionsList items={items} />
      ) : (
        <EmptyState title={t('empty')} level={2}>
          <p>{t('emptyText')}</p>
        </EmptyState>
      )}
    </>
  );
}
