import type { MetadataRoute } from 'next';
import { cacheLife, cacheTag } from 'next/cache';
import { env } from '@/lib/env';
import { publishedTag } from '@/lib/publications/tags';

/** Public pages are for every crawler; the desk and the API are not, but for what is open to all of it. */
export default async function robots(): Promise<MetadataRoute.Robots> {
  'use cache';
  cacheLife('max');
  cacheTag(publishedTag);
  return {
    rules: {
      userAgent: '*',
      allow: ['/', '/api/v1/published', '/api/oembed', '/api/factcheck/'],
      disallow: ['/desk', '/api/', '/sign-in', '/subscription/', '/unsubscribe/'],
    },
    sitemap: `${env.ASSAY_URL}/sitemap.xml`,
  };
}
