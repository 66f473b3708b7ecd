import type { Metadata } from 'next';
import { cacheLife, cacheTag } from 'next/cache';
import { getTranslations } from 'next-intl/server';
import { CorrectionsList } from '@/components/corrections/corrections-list';
import { EmptyState } from '@/components/layout/empty-state';
import { PageHeader } from '@/components/layout/page-header';
import { listCorrections } from '@/lib/corrections/queries';
import { env } from '@/lib/env';
import { publishedTag } from '@/lib/publications/tags';

async function correctionsOf() {
  'use cache';
  cacheLife('max');
  cacheTag(publishedTag);
  return env.building ? [] : await listCorrections();
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('corrections');
  return { title: t('title'), description: t('lead') };
}

/** Every correction and retraction of this publisher, newest first. */
export default async function Page() {
  const [t, items] = await Promise.all([getTranslations('corrections'), correctionsOf()]);
  return (
    <>
      <PageHeader title={t('title')} lead={t('lead')} />
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
