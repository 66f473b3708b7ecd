import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import type { Unpublished } from './nothing-published';

/** The head of the page that says that something was never published: no search engine is to keep it. */
export async function missingHead(what: Unpublished): Promise<Metadata> {
  const t = await getTranslations('publications.missing');
  return { title: t(what), robots: { index: false } };
}
