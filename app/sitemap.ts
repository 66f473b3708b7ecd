import type { MetadataRoute } from 'next';
import { cacheLife, cacheTag } from 'next/cache';
import { env } from '@/lib/env';
import { paths } from '@/lib/paths';
import { listPublishedSlugs } from '@/lib/publications/queries';
import { publishedTag } from '@/lib/publications/tags';
import { listPublishedTopics } from '@/lib/publications/topic-queries';

async function entries(): Promise<MetadataRoute.Sitemap> {
  'use cache';
  cacheLife('max');
  cacheTag(publishedTag);
  const slugs = env.building ? [] : await listPublishedSlugs();
  const topics = env.building ? [] : await listPublishedTopics();
  const newest = slugs[0]?.publishedAt;
  const fixed = [paths.home(), paths.claims(), paths.methodology(), paths.about()];
  return [
    ...fixed.map((path) => ({
      url: `${env.ASSAY_URL}${path}`,
      ...(newest && { lastModified: newest }),
    })),
    ...topics.map(({ slug, publishedAt }) => ({
      url: `${env.ASSAY_URL}${paths.topic(slug)}`,
      lastModified: publishedAt,
    })),
    ...slugs.map(({ slug, publishedAt }) => ({
      url: `${env.ASSAY_URL}${paths.claim(slug)}`,
      lastModified: publishedAt,
    })),
  ];
}

/** Every public page with the time of its last publication. */
export default function sitemap(): Promise<MetadataRoute.Sitemap> {
  return entries();
}
