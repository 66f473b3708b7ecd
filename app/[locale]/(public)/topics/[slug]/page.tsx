import type { Metadata } from 'next';
import { cacheLife, cacheTag } from 'next/cache';
import { getLocale } from 'next-intl/server';
import { TopicPage } from '@/components/matrix/topic-page';
import { missingHead } from '@/components/publications/missing-head';
import { MissingPublication } from '@/components/publications/missing-publication';
import { env } from '@/lib/env';
import { pageAlternates } from '@/lib/feeds/page-head';
import { getTopicMatrix } from '@/lib/matrix/topic-queries';
import { paths } from '@/lib/paths';
import { listPublications } from '@/lib/publications/queries';
import { publishedFiltersSchema } from '@/lib/publications/schema';
import { publishedTag } from '@/lib/publications/tags';
import { listPublishedTopics } from '@/lib/publications/topic-queries';
import { isReadableAddress } from '@/lib/readable-address';

type Params = { params: Promise<{ slug: string }> };

/** As many claims as stand in full beneath the table; the list of claims has the others. */
const LISTED = 50;

async function topicOf(slug: string) {
  'use cache';
  cacheLife('max');
  cacheTag(publishedTag);
  if (env.building) return null;
  const found = await getTopicMatrix(slug, { by: 'sources', sort: 'disagreement' });
  if (!found) return null;
  const filters = publishedFiltersSchema.parse({ topic: slug });
  return { ...found, claims: await listPublications(filters, LISTED) };
}

/** A topic has letters of any script, which an address has encoded. */
async function read({ params }: Params) {
  const { slug } = await params;
  return isReadableAddress(slug) ? topicOf(decodeURIComponent(slug)) : null;
}

/** Pages are made when first asked for; the build needs one name to try, and no topic has this one. */
export async function generateStaticParams() {
  const topics = env.building ? [] : await listPublishedTopics();
  return [{ slug: '-' }, ...topics.slice(0, 100).map(({ slug }) => ({ slug }))];
}

export async function generateMetadata(props: Params): Promise<Metadata> {
  const found = await read(props);
  if (!found) return missingHead('topic');
  return {
    title: found.topic.name,
    alternates: pageAlternates({
      origin: env.ASSAY_URL,
      path: paths.topic(found.topic.slug),
      locale: await getLocale(),
    }),
  };
}

/** A topic: who says what about its published claims, and the claims. */
export default async function Page(props: Params) {
  const found = await read(props);
  if (!found) return <MissingPublication what="topic" />;
  return <TopicPage {...found} />;
}
