import type { Metadata } from 'next';
import { cacheLife, cacheTag } from 'next/cache';
import { getLocale, getTranslations } from 'next-intl/server';
import { PageHeader } from '@/components/layout/page-header';
import { StructuredData } from '@/components/layout/structured-data';
import { AboutPublisher } from '@/components/publisher/about-publisher';
import { ProfileText } from '@/components/publisher/profile-text';
import { env } from '@/lib/env';
import { pageAlternates } from '@/lib/feeds/page-head';
import { paths } from '@/lib/paths';
import { publishedTag } from '@/lib/publications/tags';
import { getInstallation } from '@/lib/publisher/queries';
import { toPublisherData } from '@/lib/publisher/structured-data';

async function publisherOf() {
  'use cache';
  cacheLife('max');
  cacheTag(publishedTag);
  const publisher = await getInstallation();
  return { publisher, data: toPublisherData(publisher, env.ASSAY_URL) };
}

export async function generateMetadata(): Promise<Metadata> {
  const [t, { publisher }] = await Promise.all([
    getTranslations('publications.about'),
    publisherOf(),
  ]);
  return {
    title: { absolute: t('title', { publisher: publisher.name }) },
    alternates: pageAlternates({
      origin: env.ASSAY_URL,
      path: paths.about(),
      locale: await getLocale(),
    }),
  };
}

/** Who publishes here, from the publisher's own profile. */
export default async function Page() {
  const [t, { publisher, data }] = await Promise.all([
    getTranslations('publications.about'),
    publisherOf(),
  ]);
  const { name, description, language } = publisher;
  return (
    <>
      <StructuredData data={data} />
      <PageHeader title={t('title', { publisher: name })} />
      <div className="reading">
        {description ? (
          <ProfileText text={description} language={language} />
        ) : (
          <p>{t('missing')}</p>
        )}
        <AboutPublisher publisher={publisher} />
        <p className="mt-10 border-t pt-4 text-muted">{t('tool')}</p>
      </div>
    </>
  );
}
