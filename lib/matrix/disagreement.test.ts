import fc from 'fast-check';
import { expect, it } from 'vitest';
import { disagreement } from './disagreement';

const many = fc.integer({ min: 1, max: 500 });

it.each([
  [0, 0, 0],
  [7, 0, 0],
  [0, 1, 0],
  [1, 1, 2],
  [3, 3, 6],
  [4, 2, 6 ** 0.5],
])('%i against %i is %f', (supports, contradicts, expected) => {
  expect(disagreement(supports, contradicts)).toBeCloseTo(expected, 12);
});

it('is the same from both sides, and above 1 whenever there are two', () => {
  fc.assert(
    fc.property(many, many, (a, b) => {
      expect(disagreement(a, b)).toBe(disagreement(b, a));
      expect(disagreement(a, b)).toBeGreaterThan(1);
      expect(disagreement(a, b)).toBeLessThanOrEqual(a + b);
    }),
  );
});

it('grows with the number at the same balance', () => {
  fc.assert(
    fc.property(many, many, fc.integer({ min: 2, max: 9 }), (a, b, times) => {
      expect(disagreement(a * times, b * times)).toBeGreaterThan(disagreement(a, b));
    }),
  );
});

it('grows with the balance at the same number', () => {
  fc.assert(
    fc.property(fc.integer({ min: 4, max: 500 }), fc.nat(), (all, at) => {
      const smaller = 1 + (at % (Math.floor(all / 2) - 1));
      const more = disagreement(all - smaller - 1, smaller + 1);
      expect(more).toBeGreaterThan(disagreement(all - smaller, smaller));
    }),
  );
});
