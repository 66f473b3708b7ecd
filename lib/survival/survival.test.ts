import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { timeUntil, type Wait } from './survival';

const waits = (ended: number[], waiting: number[] = []): Wait[] => [
  ...ended.map((time) => ({ time, count: 1, ended: true })),
  ...waiting.map((time) => ({ time, count: 1, ended: false })),
];

describe('timeUntil', () => {
  it('is what Freireich and others’ leukaemia data are known for (1963; Kalbfleisch and Prentice)', () => {
    // Weeks in remission on 6-MP, of which twelve went on; and on placebo, all ended.
    const drug = waits(
      [6, 6, 6, 7, 10, 13, 16, 22, 23],
      [6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35],
    );
    expect(timeUntil(0.5, drug)).toBe(23);
    expect(timeUntil(0.9, drug)).toBeNull();
    const placebo = waits([1, 1, 2, 2, 3, 4, 4, 5, 5, 8, 8, 8, 8, 11, 11, 12, 12, 15, 17, 22, 23]);
    expect(timeUntil(0.5, placebo)).toBe(8);
    expect(timeUntil(0.9, placebo)).toBe(17);
  });

  it('is null for nothing, and while all wait', () => {
    expect(timeUntil(0.5, [])).toBeNull();
    expect(timeUntil(0.5, waits([], [3, 4]))).toBeNull();
  });

  const times = fc.array(fc.nat(50), { minLength: 1, maxLength: 40 });
  it('when all have ended, is the plain percentile', () => {
    fc.assert(
      fc.property(times, fc.constantFrom(0.5, 0.9), (ended, share) => {
        const sorted = ended.toSorted((a, b) => a - b);
        const place = Math.ceil(share * sorted.length - 1e-9) - 1;
        expect(timeUntil(share, waits(ended))).toBe(sorted[Math.max(0, place)]);
      }),
    );
  });

  it('is never shorter for those who wait still', () => {
    fc.assert(
      fc.property(times, times, (ended, waiting) => {
        const known = timeUntil(0.5, waits([...ended, ...waiting])) ?? 0;
        expect(
          timeUntil(0.5, waits(ended, waiting)) ?? Number.POSITIVE_INFINITY,
        ).toBeGreaterThanOrEqual(known);
      }),
    );
  });
});
