import type { Metadata } from 'next';
import { cacheLife, cacheTag } from 'next/cache';
import { getLocale } from 'next-intl/server';
import type { ReactNode } from 'react';
import { LanguageLinks } from '@/components/languages/language-links';
import { PublicFrame } from '@/components/layout/public-frame';
import { Words } from '@/components/layout/words';
import { env } from '@/lib/env';
import { publicHead } from '@/lib/feeds/page-head';
import { publishedTag } from '@/lib/publications/tags';
import { getInstallation, hasDemonstration } from '@/lib/publisher/queries';

/** Built before any request; whoever is signed in makes no difference here. */
export const ensureStatic = 'navigation';

/** A page that is not built yet is waited for: what is unknown is a real 404. */
export const instant = false;

async function readFrame() {
  'use cache';
  cacheLife('max');
  cacheTag(publishedTag);
  const [{ name }, demo] = await Promise.all([getInstallation(), hasDemonstration()]);
  return { publisher: name, demo, origin: env.ASSAY_URL };
}

export async function generateMetadata(): Promise<Metadata> {
  const { publisher, origin } = await readFrame();
  return publicHead({ origin, publisher, locale: await getLocale() });
}

export default async function PublicLayout({ children }: { children: ReactNode }) {
  const { publisher, demo } = await readFrame();
  return (
    <Words only={['ui', 'layout']}>
      <PublicFrame publisher={publisher} demo={demo} languages={<LanguageLinks />}>
        {children}
      </PublicFrame>
    </Words>
  );
}
