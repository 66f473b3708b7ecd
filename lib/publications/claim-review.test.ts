import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toClaimReview, toScriptJson } from './claim-review';
import { sampleSnapshot } from './sample-snapshot';

const origin = 'https://checks.example';
const vocabulary = '../shared/data/schemaorg/schemaorg-current-https.jsonld';

describe('ClaimReview', () => {
  it('says what the page says', () => {
    const review = toClaimReview(sampleSnapshot('Trout have doubled.'), origin);
    expect(review).toMatchObject({
      url: `${origin}/claims/sample-claim`,
      claimReviewed: 'Trout have doubled.',
      datePublished: '2024-05-02T10:00:00.000Z',
      dateModified: '2024-05-14T10:00:00.000Z',
      author: { '@type': 'Organization', url: origin },
      itemReviewed: {
        '@type': 'Claim',
        author: { '@type': 'Person', sameAs: 'https://www.wikidata.org/entity/Q42' },
        datePublished: '2024-03-01',
        firstAppearance: { url: 'https://d2.example/page' },
      },
      reviewRating: {
        alternateName: 'Trout have doubled.',
        ratingValue: 3,
        bestRating: 5,
        worstRating: 1,
      },
    });
    expect(review.citation).toHaveLength(3);
  });

  it('has no numbers for a rating outside the scale', () => {
    const sample = sampleSnapshot('x');
    const outside = { ...sample, rating: { ...sample.rating, name: 'Unproven', value: null } };
    expect(toClaimReview(outside, origin).reviewRating).toEqual({
      '@type': 'Rating',
      alternateName: 'Unproven',
    });
  });

  it('cannot leave its script element, whatever is in its fields', () => {
    const hostile = fc.oneof(
      fc.constantFrom(
        '</script><script>alert(1)</script>',
        '<!--',
        '-->',
        '\u2028\u2029',
        ']]>',
        '&lt;',
      ),
      fc.string({ unit: 'binary', maxLength: 60 }),
    );
    fc.assert(
      fc.property(hostile, (text) => {
        const review = toClaimReview(sampleSnapshot(text), origin);
        const json = toScriptJson(review);
        expect(json).not.toMatch(/[<>&\u2028\u2029]/);
        expect(JSON.parse(json)).toEqual(JSON.parse(JSON.stringify(review)));
      }),
    );
  });
});

type Term = { '@id': string; [key: string]: unknown };

describe.skipIf(!existsSync(vocabulary))(
  'ClaimReview in the published vocabulary of schema.org',
  () => {
    it('uses only properties that belong to its types', () => {
      const graph = JSON.parse(readFileSync(vocabulary, 'utf8'))['@graph'] as Term[];
      const terms = new Map(graph.map((term) => [term['@id'], term]));
      const ids = (value: unknown) =>
        [value ?? []].flat().map((item) => (item as { '@id': string })['@id']);
      const ancestors = (type: string): string[] => [
        type,
        ...ids(terms.get(type)?.['rdfs:subClassOf']).flatMap(ancestors),
      ];
      const problems: string[] = [];
      const visit = (value: unknown): void => {
        if (Array.isArray(value)) {
          for (const child of value) visit(child);
          return;
        }
        if (typeof value !== 'object' || value === null) return;
        const {
          '@context': _context,
          '@type': type,
          ...properties
        } = value as Record<string, unknown>;
        const line = ancestors(`schema:${type}`);
        if (!terms.has(`schema:${type}`)) problems.push(`no type ${type}`);
        for (const [name, child] of Object.entries(properties)) {
          const domains = ids(terms.get(`schema:${name}`)?.['schema:domainIncludes']);
          if (!domains.some((domain) => line.includes(domain))) problems.push(`${type}.${name}`);
          visit(child);
        }
      };
      visit(toClaimReview(sampleSnapshot('x'), origin));
      expect(problems).toEqual([]);
    });
  },
);

if (!existsSync(vocabulary)) {
  console.info(
    'SKIPPED: the vocabulary of schema.org is not beside the project (../shared/data/schemaorg).',
  );
}
