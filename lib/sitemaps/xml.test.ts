import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { validateXML } from 'xmllint-wasm';
import { toSitemap, toSitemapIndex } from './xml';

// The schema of sitemaps.org, as the package `sitemap` brings it.
const schema = readFileSync(
  new URL('../../node_modules/sitemap/schema/sitemap.xsd', import.meta.url),
);
const faultsOf = async (contents: string) =>
  (await validateXML({ xml: [{ fileName: 'a.xml', contents }], schema: [schema.toString()] }))
    .errors;

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
