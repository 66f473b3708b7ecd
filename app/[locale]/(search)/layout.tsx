import type { Metadata } from 'next';
import { getLocale } from 'next-intl/server';
import type { ReactNode } from 'react';
import { LanguageLinksOfQuery } from '@/components/languages/language-links-of-query';
import { PublicFrame } from '@/components/layout/public-frame';
import { Words } from '@/components/layout/words';
import { env } from '@/lib/env';
import { publicHead } from '@/lib/feeds/page-head';
import { getInstallation, hasDemonstration } from '@/lib/publisher/queries';

/** Public pages that answer a query: made for each request, still without cookie or header. */
export const instant = false;

export async function generateMetadata(): Promise<Metadata> {
  const { name: publisher } = await getInstallation();
  return publicHead({ origin: env.ASSAY_URL, publisher, locale: await getLocale() });
}

export default async function SearchLayout({ children }: { children: ReactNode }) {
  const [publisher, demo] = await Promise.all([getInstallation(), hasDemonstration()]);
  return (
    <Words only={['ui', 'layout']}>
      <PublicFrame publisher={publisher.name} demo={demo} languages={<LanguageLinksOfQuery />}>
        {children}
      </PublicFrame>
    </Words>
  );
}
