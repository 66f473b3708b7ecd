import type { Metadata } from 'next';
import { cacheLife, cacheTag } from 'next/cache';
import { getTranslations } from 'next-intl/server';
import { PageHeader } from '@/components/layout/page-header';
import { SectionHeading } from '@/components/layout/section-heading';
import { publishedTag } from '@/lib/publications/tags';
import { getInstallation } from '@/lib/publisher/queries';

async function publisherOf() {
  'use cache';
  cacheLife('max');
  cacheTag(publishedTag);
  return await getInstallation();
}

export async function generateMetadata(): Promise<Metadata> {
  const [t, { name }] = await Promise.all([getTranslations('publications.about'), publisherOf()]);
  return { title: t('title', { publisher: name }) };
}

/** Who publishes here, from the publisher's own profile. */
export default async function Page() {
  const [t, publisher] = await Promise.all([getTranslations('publications.about'), publisherOf()]);
  const parts = [
    { title: t('funding'), text: publisher.funding },
    { title: t('contact'), text: publisher.contact },
  ].filter(({ text }) => text !== '');
  return (
    <>
      <PageHeader title={t('title', { publisher: publisher.name })} />
      <div className="reading space-y-6">
        <p className="whitespace-pre-line">{publisher.description || t('missing')}</p>
        {parts.map(({ title, text }) => (
          <section key={title}>
            <SectionHeading>{title}</SectionHeading>
            <p className="whitespace-pre-line">{text}</p>
          </section>
        ))}
        <p className="text-muted">{t('tool')}</p>
      </div>
    </>
  );
}
