import type { Metadata } from 'next';
import { cacheLife, cacheTag } from 'next/cache';
import { PassagePage } from '@/components/passage-views/passage-page';
import { missingHead } from '@/components/publications/missing-head';
import { MissingPublication } from '@/components/publications/missing-publication';
import { env } from '@/lib/env';
import { AROUND, getPassageView } from '@/lib/passage-views/queries';
import { claimTag, publishedTag } from '@/lib/publications/tags';

type Params = { params: Promise<{ slug: string; id: string }> };

async function viewOf(slug: string, id: string) {
  'use cache';
  cacheLife('max');
  cacheTag(publishedTag, claimTag(slug));
  return env.building ? null : await getPassageView(slug, id);
}

/** Pages are made when first asked for; the build needs one name to try, and no claim has this one. */
export function generateStaticParams() {
  return [{ slug: '0', id: '0' }];
}

export async function generateMetadata({ params }: Params): Promise<Metadata> {
  const { slug, id } = await params;
  const view = await viewOf(slug, id);
  // A quotation of somebody else's work is to be found where that work is.
  return view ? { title: view.document.title, robots: { index: false } } : missingHead('passage');
}

/** A published passage with 1,000 characters around it. */
export default async function Page({ params }: Params) {
  const { slug, id } = await params;
  const view = await viewOf(slug, id);
  if (!view) return <MissingPublication what="passage" />;
  return <PassagePage view={view} id={id} around={AROUND} />;
}
