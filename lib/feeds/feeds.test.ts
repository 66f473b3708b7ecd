import fc from 'fast-check';
import { detectJsonFeed, parseAtomFeed, parseJsonFeed } from 'feedsmith';
import { describe, expect, it } from 'vitest';
import { validateXML } from 'xmllint-wasm';
import { sampleSnapshot } from '@/lib/publications/sample-snapshot';
import { toAtom } from './atom';
import { toDataFeed } from './data-feed';
import type { Feed } from './feed';
import { toJsonFeed } from './json-feed';

const hard = '</title><script>x</script> & "\' ]]> <!-- \u2028 🐟 المياه';

function feedOf(text: string, count = 2): Feed {
  return {
    url: 'https://assay.example/feeds/claims.atom?q=a&topic=b',
    page: 'https://assay.example/claims',
    title: text,
    publisher: text,
    origin: 'https://assay.example',
    language: 'en',
    entries: Array.from({ length: count }, (_, index) => ({
      id: `https://assay.example/claims/claim-${index}`,
      url: `https://assay.example/claims/claim-${index}`,
      title: text,
      summary: text,
      language: 'ar',
      publishedAt: '2024-05-02T10:00:00.000Z',
      updatedAt: `2024-05-1${index}T10:00:00.000Z`,
      tags: [text],
    })),
  };
}

const isWellFormed = async (xml: string) =>
  (await validateXML({ xml: [{ fileName: 'feed.xml', contents: xml }], normalization: 'format' }))
    .valid;

describe('Atom', () => {
  it('is read by somebody else’s parser as it was meant', async () => {
    const xml = toAtom(feedOf(hard));
    const feed = parseAtomFeed(xml);
    expect(feed).toMatchObject({
      id: 'https://assay.example/claims',
      title: { value: hard },
      updated: '2024-05-11T10:00:00.000Z',
      authors: [{ name: hard, uri: 'https://assay.example' }],
    });
    expect(feed.links?.find(({ rel }) => rel === 'self')?.href).toBe(feedOf('').url);
    expect(feed.entries?.[1]).toMatchObject({
      id: 'https://assay.example/claims/claim-1',
      title: { value: hard },
      summary: { value: hard },
      published: '2024-05-02T10:00:00.000Z',
      updated: '2024-05-11T10:00:00.000Z',
      categories: [{ term: hard }],
    });
    expect(await isWellFormed(xml)).toBe(true);
  });

  it('is well-formed without entries, too, and says when it was made', async () => {
    const xml = toAtom(feedOf('Nothing', 0));
    expect(await isWellFormed(xml)).toBe(true);
    expect(parseAtomFeed(xml).updated).toMatch(/^2026-/);
  });

  it('stays well-formed, whatever stands in the texts', async () => {
    const text = fc.string({ unit: 'binary', maxLength: 60 });
    await fc.assert(
      fc.asyncProperty(text, async (one) => isWellFormed(toAtom(feedOf(one, 1)))),
      { numRuns: 25 },
    );
  });
});

it('JSON Feed is read by somebody else’s parser as it was meant', () => {
  const made = toJsonFeed(feedOf(hard));
  expect(detectJsonFeed(made)).toBe(true);
  const feed = parseJsonFeed(JSON.stringify(made));
  expect(feed).toMatchObject({
    title: hard,
    home_page_url: 'https://assay.example/claims',
    authors: [{ name: hard, url: 'https://assay.example' }],
  });
  expect(feed.items?.[0]).toMatchObject({
    id: 'https://assay.example/claims/claim-0',
    title: hard,
    content_text: hard,
    date_modified: '2024-05-10T10:00:00.000Z',
    language: 'ar',
    tags: [hard],
  });
});

it('the DataFeed holds one ClaimReview a claim', () => {
  const reviewed = [
    { snapshot: sampleSnapshot('a'), versions: [] },
    { snapshot: sampleSnapshot('b', { publishedAt: '2025-01-01T00:00:00.000Z' }), versions: [] },
  ];
  const feed = toDataFeed(reviewed, { publisher: 'P', origin: 'https://assay.example' });
  expect(feed).toMatchObject({
    '@context': 'https://schema.org',
    '@type': 'DataFeed',
    dateModified: '2025-01-01T00:00:00.000Z',
  });
  expect(feed.dataFeedElement.map(({ item: [review] }) => review?.['@type'])).toEqual([
    'ClaimReview',
    'ClaimReview',
  ]);
});
