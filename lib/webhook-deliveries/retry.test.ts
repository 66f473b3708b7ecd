import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MOST_TRIES, readRetryAfter, restUntil, retryAt } from './retry';

const now = new Date('2026-11-21T12:00:00Z');
const seconds = (date: Date | null) => (date ? (date.getTime() - now.getTime()) / 1000 : null);
const HOUR = 3600;

describe('attempts', () => {
  it('come ten times in a little over a day, ever further apart, and then no more', () => {
    const waits = Array.from({ length: MOST_TRIES }, (_, n) => seconds(retryAt(n + 1, now, 0)));
    expect(waits).toEqual([5, 30, 120, 600, 1800, 7200, 18_000, 28_800, 32_400, null]);
    const sum = waits.reduce<number>((total, wait) => total + (wait ?? 0), 0);
    expect(sum).toBeGreaterThan(24 * HOUR);
    expect(sum).toBeLessThan(26 * HOUR);
  });

  it('are up to a fifth later by chance, never earlier', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: MOST_TRIES - 1 }),
        fc.double({ min: 0, max: 0.999, noNaN: true }),
        (tries, random) => {
          const [least = 0, wait = 0] = [
            seconds(retryAt(tries, now, 0)) ?? 0,
            seconds(retryAt(tries, now, random)) ?? 0,
          ];
          expect(wait).toBeGreaterThanOrEqual(least);
          expect(wait).toBeLessThanOrEqual(least * 1.2);
        },
      ),
    );
  });

  it('wait as long as the receiver asks, for half a day at most, and never less than they would', () => {
    expect(seconds(retryAt(1, now, 0, 60))).toBe(60);
    expect(seconds(retryAt(3, now, 0, 60))).toBe(120);
    expect(seconds(retryAt(1, now, 0, 99 * HOUR))).toBe(12 * HOUR);
    expect(retryAt(MOST_TRIES, now, 0, 60)).toBeNull();
  });

  it.each([
    ['120', 120],
    ['Sat, 21 Nov 2026 12:02:00 GMT', 120],
    ['Sat, 21 Nov 2026 11:00:00 GMT', 0],
    ['soon', null],
    ['-5', null],
    [undefined, null],
  ])('read Retry-After %s as %s seconds', (header, expected) => {
    expect(readRetryAfter(header, now)).toBe(expected);
  });

  it('leave a dead receiver alone for longer and longer, but not for more than five minutes', () => {
    const after = (failed: number) =>
      seconds(restUntil(new Date(now.getTime() - failed * 1000), now));
    expect([0, 40, 600, HOUR, 20 * HOUR].map(after)).toEqual([5, 5, 60, 300, 300]);
  });
});
