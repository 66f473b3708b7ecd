import { Readable } from 'node:stream';
import { parseSitemap, parseSitemapIndex } from 'sitemap';
import { expect, test } from 'vitest';
import { db } from '@/lib/db';
import { locales } from '@/lib/i18n/locales';
import { createClaim, createMember } from '@/prisma/factories';
import { createPublication } from '@/prisma/publishing-factories';
import { listSitemap, listSitemaps } from './queries';
import { toSitemap, toSitemapIndex } from './xml';

test('every published claim is in one sitemap, with the time of its latest publication', async () => {
  const by = await createMember(db, { role: 'editor' });
  const slugs: string[] = [];
  for (const day of ['2024-05-02', '2024-05-14']) {
    const { id: claimId } = await createClaim(db, { by });
    const publishedAt = new Date(`${day}T10:00:00Z`);
    const publication = await createPublication(db, { by, claimId, publishedAt, topics: ['fish'] });
    slugs.push(publication.slug);
  }
  // One that is not published.
  await createClaim(db, { by });
  const index = await parseSitemapIndex(Readable.from([toSitemapIndex(await listSitemaps())]));
  expect(index.map(({ url }) => new URL(url).pathname)).toEqual([
    '/sitemaps/pages.xml',
    '/sitemaps/claims-1.xml',
  ]);
  expect(index.map(({ lastmod }) => lastmod)).toEqual(
    Array(2).fill(new Date('2024-05-14T10:00:00Z').toISOString()),
  );
  const claims = await listSitemap('claims-1');
  const read = await parseSitemap(Readable.from([toSitemap(claims ?? [])]));
  expect(read.map(({ url, lastmod }) => [new URL(url).pathname, lastmod])).toEqual([
    [`/claims/${slugs[0]}`, '2024-05-02T10:00:00.000Z'],
    [`/claims/${slugs[1]}`, '2024-05-14T10:00:00.000Z'],
  ]);
  expect(read[0]?.links.map(({ lang }) => lang)).toEqual([...locales, 'x-default']);
  expect(read[0]?.links.find(({ lang }) => lang === 'ar')?.url).toMatch(`/ar/claims/${slugs[0]}`);
  const pages = await listSitemap('pages');
  expect(pages?.find(({ url }) => url.endsWith('/topics/fish'))?.changedAt).toBe(
    '2024-05-14T10:00:00.000Z',
  );
  expect(await listSitemap('claims-2')).toBeNull();
  expect(await listSitemap('claims-0')).toBeNull();
  expect(await listSitemap('constructor')).toBeNull();
});
