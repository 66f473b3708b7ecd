import { readFileSync } from 'node:fs';
import { Readable } from 'node:stream';
import { parseSitemap } from 'sitemap';
import { expect, it } from 'vitest';
import { validateXML } from 'xmllint-wasm';
import { toSitemap, toSitemapIndex } from './xml';

// The schema of sitemaps.org, as the package `sitemap` brings it.
const schema = readFileSync(
  new URL('../../node_modules/sitemap/schema/sitemap.xsd', import.meta.url),
);
/** It would also check the elements of XHTML, whose schema the package does not bring: what they say is read below. */
const ofSitemaps = schema
  .toString()
  .replaceAll('processContents="strict"', 'processContents="lax"');
const faultsOf = async (contents: string) =>
  (await validateXML({ xml: [{ fileName: 'a.xml', contents }], schema: [ofSitemaps] })).errors;

const places = [
  { url: 'https://assay.example/claims/a?b=c&d=<e>\'"', changedAt: '2024-05-14T10:00:00.000Z' },
  { url: 'https://assay.example/', changedAt: null },
];

it('a sitemap fits the schema of sitemaps.org, whatever stands in addresses', async () => {
  expect(await faultsOf(toSitemap(places))).toEqual([]);
  expect(await faultsOf(toSitemap([{ url: 'x', changedAt: 'yesterday' }]))).not.toEqual([]);
});

it('an index names its files with their last change', () => {
  expect(toSitemapIndex(places)).toContain(
    '<sitemap><loc>https://assay.example/claims/a?b=c&amp;d=&lt;e&gt;&apos;&quot;</loc><lastmod>2024-05-14T10:00:00.000Z</lastmod></sitemap>',
  );
});

it('names a page in every language, as search engines read it', async () => {
  const languages = { en: 'https://assay.example/', fr: 'https://assay.example/fr?a=1&b=2' };
  const text = toSitemap([{ url: 'https://assay.example/', changedAt: null, languages }]);
  expect(await faultsOf(text)).toEqual([]);
  const [page] = await parseSitemap(Readable.from([text]));
  expect(page?.links.map(({ lang, url }) => [lang, url])).toEqual(Object.entries(languages));
});
