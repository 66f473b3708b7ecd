import { expect, it } from 'vitest';
import type { AdjudicationDecision } from '@/prisma/generated/enums';
import { overrulingOf, verdictStart } from './start';

const given = (id: string, decision: AdjudicationDecision | null) => ({
  id,
  rating: { key: `rating-${id}` },
  confidence: id.length * 10,
  reasoning: ` Because of ${id}. `,
  adjudication: decision && { decision, reason: `Why ${id}.` },
});

it('a verdict begins from what was accepted, then from what was merged', () => {
  expect(verdictStart([])).toBeNull();
  expect(verdictStart([given('a', null), given('b', 'overruled')])).toBeNull();
  expect(verdictStart([given('a', 'merged'), given('bb', 'accepted'), given('c', null)])).toEqual({
    rating: 'rating-bb',
    confidence: 20,
    explanation: 'Because of bb.\n\nBecause of a.',
  });
  expect(verdictStart([given('a', 'overruled'), given('b', 'merged')])?.rating).toBe('rating-b');
});

it('only overruling answers a dissent', () => {
  expect(overrulingOf(given('a', 'overruled'))).toBe('Why a.');
  expect(overrulingOf(given('a', 'merged'))).toBeUndefined();
  expect(overrulingOf(given('a', null))).toBeUndefined();
});
