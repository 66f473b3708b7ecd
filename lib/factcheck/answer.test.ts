import { expect, it } from 'vitest';
import { sampleSnapshot } from '@/lib/publications/sample-snapshot';
import { isSite, toFactCheckClaim } from './answer';
import { factCheckQuerySchema } from './schema';

it('a claim has the shape that Google documents', () => {
  expect(toFactCheckClaim(sampleSnapshot('Trout'), 'https://assay.example')).toEqual({
    text: 'Trout',
    claimant: 'Trout',
    claimDate: '2024-03-01T00:00:00Z',
    claimReview: [
      {
        publisher: { name: 'Trout', site: 'assay.example' },
        url: 'https://assay.example/claims/sample-claim',
        title: '“Trout” Trout',
        reviewDate: '2024-05-14T10:00:00.000Z',
        textualRating: 'Trout',
        languageCode: 'en',
      },
    ],
  });
});

it.each([
  ['assay.example', true],
  ['www.assay.example', true],
  ['https://desk.assay.example/claims', true],
  ['DESK.assay.example', true],
  ['example', true],
  ['other.example', false],
  ['say.example', false],
  ['', false],
  ['://', false],
])('the site %s', (filter, is) => expect(isSite(filter, 'https://desk.assay.example')).toBe(is));

it('limits are those of the interface', () => {
  expect(factCheckQuerySchema.parse({ query: 'x' })).toMatchObject({ pageSize: 10, offset: 0 });
  expect(factCheckQuerySchema.safeParse({ languageCode: 'not a code' }).success).toBe(false);
  expect(factCheckQuerySchema.safeParse({ pageSize: '0' }).success).toBe(false);
});
