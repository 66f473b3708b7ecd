import { cacheLife, cacheTag } from 'next/cache';
import type { ReactNode } from 'react';
import { LanguageLinksOfQuery } from '@/components/languages/language-links-of-query';
import { DemoBanner } from '@/components/layout/demo-banner';
import { Words } from '@/components/layout/words';
import { publishedTag } from '@/lib/publications/tags';
import { hasDemonstration } from '@/lib/publisher/queries';

async function readDemo() {
  'use cache';
  cacheLife('max');
  cacheTag(publishedTag);
  return await hasDemonstration();
}

export default async function AuthLayout({ children }: { children: ReactNode }) {
  return (
    <Words only={['ui', 'layout', 'auth']}>
      <DemoBanner shown={await readDemo()} />
      {children}
      <footer className="mx-auto w-full max-w-112 px-4 pb-16 text-12">
        <LanguageLinksOfQuery />
      </footer>
    </Words>
  );
}
