import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toScriptJson } from '@/lib/structured-data';
import { toClaimReview } from './claim-review';
import { sampleSnapshot } from './sample-snapshot';

const origin = 'https://checks.example';
/** A claim that was corrected and then retracted, newest first. */
const told = (note: string) =>
  (['retraction', 'correction', 'first'] as const).map((kind, index) => ({
    ...{ number: 3 - index, kind, note: kind === 'first' ? null : note },
    publishedAt: `2024-05-${16 - index}T10:00:00.000Z`,
  }));

describe('ClaimReview', () => {
  it('says what the page says', () => {
    const review = toClaimReview(sampleSnapshot('Trout have doubled.'), origin, []);
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
    expect(toClaimReview(outside, origin, []).reviewRating).toEqual({
      '@type': 'Rating',
      alternateName: 'Unproven',
    });
  });

  it('lists what was corrected, newest first, with the page of each version', () => {
    const [, correction, first] = told('It was 42.');
    if (!correction || !first) throw new Error('There are three versions.');
    const corrected = sampleSnapshot('x', { kind: 'correction' });
    expect(toClaimReview(corrected, origin, [correction, first]).correction).toEqual([
      {
        '@type': 'CorrectionComment',
        text: 'It was 42.',
        datePublished: '2024-05-15T10:00:00.000Z',
        url: `${origin}/claims/sample-claim/versions/2`,
      },
    ]);
    expect(toClaimReview(sampleSnapshot('x'), origin, [first])).not.toHaveProperty('correction');
  });

  it('says of a retracted claim that it is withdrawn, and gives no rating', () => {
    const note = 'The count was of another river.';
    const retracted = sampleSnapshot('Trout have doubled.', { kind: 'retraction', note });
    const review = toClaimReview(retracted, origin, told(note));
    expect(review).toMatchObject({
      claimReviewed: 'Trout have doubled.',
      creativeWorkStatus: 'Retracted',
      reviewBody: note,
      dateModified: '2024-05-14T10:00:00.000Z',
    });
    expect(review.reviewRating).toEqual({ '@type': 'Rating', alternateName: 'Retracted' });
    expect(review).not.toHaveProperty('citation');
    expect(review.correction).toHaveLength(2);
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
      fc.property(hostile, fc.constantFrom('update', 'retraction'), (text, kind) => {
        const review = toClaimReview(sampleSnapshot(text, { kind }), origin, told(text));
        const json = toScriptJson(review);
        expect(json).not.toMatch(/[<>&\u2028\u2029]/);
        expect(JSON.parse(json)).toEqual(JSON.parse(JSON.stringify(review)));
      }),
    );
  });
});
