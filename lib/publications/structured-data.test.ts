import { describe, expect, it } from 'vitest';
import { toDataFeed } from '@/lib/feeds/data-feed';
import { publisherId } from '@/lib/structured-data';
import { faultsIn } from '@/lib/testing/vocabulary';
import { toClaimReview } from './claim-review';
import { sampleSnapshot } from './sample-snapshot';
import type { Snapshot } from './snapshot';

const origin = 'https://checks.example';
const text = 'Trout have doubled.';
type Claim = Snapshot['approved']['claim'];
type Kind = Snapshot['kind'];

/** A snapshot whose claim differs from the sample in these fields. */
function sample(claim: Partial<Claim> = {}, change: Partial<Snapshot> = {}): Snapshot {
  const { approved, ...rest } = sampleSnapshot(text, change);
  return { ...rest, approved: { ...approved, claim: { ...approved.claim, ...claim } } };
}

/** As many publications as there are kinds, newest first. */
const told = (...kinds: Kind[]) =>
  kinds.map((kind, index) => ({
    ...{ number: kinds.length - index, kind, note: kind === 'first' ? null : text },
    publishedAt: `2024-05-${16 - index}T10:00:00.000Z`,
  }));

const claimant = { name: 'Harbour Board', kind: 'organization', wikidataId: null } as const;
const rating = { ...sampleSnapshot(text).rating, name: 'Unproven', value: null };
const noDocuments = (snapshot: Snapshot): Snapshot => ({
  ...snapshot,
  approved: { ...snapshot.approved, appearances: [], evidence: [], documents: [] },
});
const bare = (snapshot: Snapshot): Snapshot => ({
  ...snapshot,
  approved: {
    ...snapshot.approved,
    documents: snapshot.approved.documents.map((document) => ({
      ...{
        ...document,
        url: null,
        publisher: null,
        publishedOn: null,
        language: null,
        authors: [],
      },
    })),
  },
});

/** Every state that a published claim can be in. */
const states: Record<string, [Snapshot, ReturnType<typeof told>]> = {
  first: [sample({}, { kind: 'first', number: 1, note: null }), told('first')],
  update: [sample({}, { kind: 'update' }), told('update', 'first')],
  correction: [sample({}, { kind: 'correction' }), told('correction', 'first')],
  'several corrections': [
    sample({}, { kind: 'correction' }),
    told('correction', 'update', 'correction', 'first'),
  ],
  retraction: [sample({}, { kind: 'retraction' }), told('retraction', 'correction', 'first')],
  'a rating outside the scale': [sample({}, { rating }), told('first')],
  'an organisation as claimant': [sample({ claimant }), told('first')],
  'an unknown claimant': [
    sample({ claimant: null, claimantUnknown: true, claimedOn: null, claimedOnUnknown: true }),
    told('first'),
  ],
  'a language that is not known': [sample({ language: null }), told('first')],
  Arabic: [sample({ language: 'ar', statement: 'تضاعف عدد الأسماك.' }), told('first')],
  Chinese: [sample({ language: 'zh-Hant', statement: '鱒魚的數量翻了一番。' }), told('first')],
  'documents without addresses, dates and authors': [bare(sample()), told('first')],
  'nothing that it rests on': [noDocuments(sample()), told('first')],
};
const reviewOf = (state: string) => {
  const [snapshot, versions] = states[state] ?? [sample(), told('first')];
  return JSON.parse(JSON.stringify(toClaimReview(snapshot, origin, versions)));
};

describe.each(Object.keys(states))('ClaimReview of %s', (state) => {
  const review = reviewOf(state);
  const numeric = review.reviewRating.ratingValue !== undefined;

  it('is of the vocabulary: types, their properties, and the values of these', () => {
    expect(faultsIn(review)).toEqual([]);
  });

  // What Google Search asks of a fact check: developers.google.com/search/docs/appearance/structured-data/factcheck.
  it('has what is required: the claim, the rating in words, and the address of this page', () => {
    expect(review['@context']).toBe('https://schema.org');
    expect(review['@type']).toBe('ClaimReview');
    expect(review.claimReviewed).toMatch(/\S/);
    expect(review.reviewRating['@type']).toBe('Rating');
    // The words are the only thing of a rating that readers of a result see.
    expect(review.reviewRating.alternateName).toMatch(/\S/);
    // Redirects and other hosts are not resolved.
    expect(review.url).toBe(`${origin}/claims/sample-claim`);
    // The rating has its own place, and is not repeated in the claim.
    expect(review.claimReviewed).not.toContain(rating.name);
  });

  it('has what is recommended: who reviewed, who claimed, where and when', () => {
    expect(review.author).toEqual({
      '@type': 'Organization',
      '@id': publisherId(origin),
      name: expect.stringMatching(/\S/),
      url: origin,
    });
    expect(review.itemReviewed['@type']).toBe('Claim');
    expect(review.datePublished <= review.dateModified).toBe(true);
    const { author, appearance, firstAppearance, datePublished } = review.itemReviewed;
    // Nobody is made up for a claim whose claimant is unknown.
    expect(author?.['@type']).toBe(
      { 'an unknown claimant': undefined, 'an organisation as claimant': 'Organization' }[state] ??
        (state === 'an unknown claimant' ? undefined : 'Person'),
    );
    if (author) expect(author.name).toMatch(/\S/);
    expect(datePublished).toBe(state === 'an unknown claimant' ? undefined : '2024-03-01');
    if (state === 'nothing that it rests on') expect(appearance).toBeUndefined();
    else expect(appearance).toContainEqual(firstAppearance);
  });

  it('gives numbers together or not at all, whole and on their scale', () => {
    const { ratingValue, bestRating, worstRating } = review.reviewRating;
    expect(numeric).toBe(!['retraction', 'a rating outside the scale'].includes(state));
    expect(
      [ratingValue, bestRating, worstRating].every((one) => (one !== undefined) === numeric),
    ).toBe(true);
    if (!numeric) return;
    // Whole numbers are required, the worst is at least 1, and the value lies between.
    for (const one of [ratingValue, bestRating, worstRating])
      expect(one).toSatisfy(Number.isInteger);
    expect(worstRating).toBeGreaterThanOrEqual(1);
    expect(ratingValue).toBeGreaterThanOrEqual(worstRating);
    expect(bestRating).toBeGreaterThanOrEqual(ratingValue);
  });

  it('lists its corrections, and no update among them', () => {
    const kinds = (states[state]?.[1] ?? []).map(({ kind }) => kind);
    const corrections = kinds.filter((kind) => kind === 'correction' || kind === 'retraction');
    expect(review.correction ?? []).toHaveLength(corrections.length);
  });
});

it('the DataFeed of all of these is of the vocabulary', () => {
  const reviewed = Object.values(states).map(([snapshot, versions]) => ({ snapshot, versions }));
  const feed = toDataFeed(reviewed, { publisher: 'Harbour Facts', origin });
  expect(feed.dataFeedElement).toHaveLength(Object.keys(states).length);
  expect(faultsIn(JSON.parse(JSON.stringify(feed)))).toEqual([]);
  expect(faultsIn(JSON.parse(JSON.stringify(toDataFeed([], { publisher: 'P', origin }))))).toEqual(
    [],
  );
});

describe('the vocabulary', () => {
  it.each([
    [{ '@type': 'ClaimRevue' }, 'there is no type'],
    [{ '@type': 'ClaimReview', alternateHeadline: 'x', ratingValue: 3 }, 'has no such property'],
    [{ '@type': 'ClaimReview', madeUp: 'x' }, 'has no such property'],
    [{ '@type': 'ClaimReview', datePublished: 'yesterday' }, '“yesterday” is no'],
    [{ '@type': 'ClaimReview', url: 'claims/x' }, '“claims/x” is no URL'],
    [{ '@type': 'ClaimReview', author: { '@type': 'Rating' } }, 'a Rating is none of'],
    [{ '@type': 'Claim', firstAppearance: 'in a speech' }, '“in a speech” is no CreativeWork'],
    [{ '@type': 'Rating', ratingValue: true }, '“true” is no'],
    [{ '@type': 'ClaimReview', author: null }, 'null says nothing'],
    [{ '@type': 'Organization', employees: { '@type': 'Person' } }, 'given up for'],
  ])('bites: %j', (data, sentence) => {
    expect(faultsIn(data).join()).toContain(sentence);
  });
});
