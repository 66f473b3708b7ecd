import type { MetadataRoute } from 'next';
import { cacheLife, cacheTag } from 'next/cache';
import { env } from '@/lib/env';
import { publishedTag } from '@/lib/publications/tags';

/** Public pages are for every crawler; the desk and the API are not. */
export default async function robots(): Promise<MetadataRoute.Robots> {
  'use cache';
  cacheLife('max');
  cacheTag(publishedTag);
  return {
    rules: { userAgent: '*', allow: '/', disallow: ['/desk', '/api/', '/sign-in'] },
    sitemap: `${env.ASSAY_URL}/sitemap.xml`,
  };
}
