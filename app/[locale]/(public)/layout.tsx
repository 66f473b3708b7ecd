import type { Metadata } from 'next';
import { cacheLife, cacheTag } from 'next/cache';
import type { ReactNode } from 'react';
import { PublicFrame } from '@/components/layout/public-frame';
import { Words } from '@/components/layout/words';
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
  return { publisher: name, demo };
}

export async function generateMetadata(): Promise<Metadata> {
  const { publisher } = await readFrame();
  return { title: { absolute: publisher, template: `%s · ${publisher.replaceAll('%s', '')}` } };
}

export default async function PublicLayout({ children }: { children: ReactNode }) {
  return (
    <Words only={['ui', 'layout']}>
      <PublicFrame {...(await readFrame())}>{children}</PublicFrame>
    </Words>
  );
}
