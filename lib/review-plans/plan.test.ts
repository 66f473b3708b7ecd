import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Volatility } from '@/prisma/generated/enums';
import { faultsOf, nextReviewAfter, planAtPublication, reviewMonths } from './plan';

describe('the next review', () => {
  it.each([
    ['2026-03-28', 'statement', '2026-06-28'],
    ['2025-11-30', 'statement', '2026-02-28'],
    ['2023-11-30', 'statement', '2024-02-29'],
    ['2025-08-31', 'statistic', '2026-02-28'],
    ['2024-02-29', 'law', '2025-02-28'],
    ['2026-12-31', 'history', '2029-12-31'],
  ] as const)('of %s for a %s is on %s', (day, volatility, next) => {
    expect(nextReviewAfter(day, volatility)).toBe(next);
  });

  it('comes later, in the right month, and never on a day that the month does not have', () => {
    const days = fc.date({
      min: new Date('1900-01-01'),
      max: new Date('2900-01-01'),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(days, fc.constantFrom(...Object.values(Volatility)), (date, volatility) => {
        const day = date.toISOString().slice(0, 10);
        const next = nextReviewAfter(day, volatility);
        const monthsOf = (one: string) => Number(one.slice(0, 4)) * 12 + Number(one.slice(5, 7));
        expect(next > day).toBe(true);
        expect(monthsOf(next) - monthsOf(day)).toBe(reviewMonths[volatility]);
        expect(Number(next.slice(8))).toBeLessThanOrEqual(Number(day.slice(8)));
      }),
    );
  });

  it('comes sooner the faster a thing changes', () => {
    const { statement, statistic, law, history } = reviewMonths;
    expect([statement, statistic, law, history]).toEqual(
      [statement, statistic, law, history].toSorted((one, other) => one - other),
    );
  });
});

describe('a plan at publication', () => {
  it('is filled in from the day and the kind of thing, as it was before unless told', () => {
    expect(planAtPublication('first', {}, null, '2026-03-28')).toEqual({
      volatility: 'statement',
      validAsOf: '2026-03-28',
      nextReviewOn: '2026-06-28',
    });
    expect(planAtPublication('update', {}, 'law', '2026-03-28').nextReviewOn).toBe('2027-03-28');
    const given = { volatility: 'history', validAsOf: '2026-03-01', nextReviewOn: null } as const;
    expect(planAtPublication('update', given, 'law', '2026-03-28')).toEqual(given);
  });

  it('has no next review when it is a retraction', () => {
    const given = { nextReviewOn: '2027-01-01' };
    expect(planAtPublication('retraction', given, 'law', '2026-03-28').nextReviewOn).toBeNull();
  });
});

describe('days that cannot be', () => {
  const today = '2026-03-28';
  it.each([
    [{ validAsOf: '2026-03-28', nextReviewOn: '2026-03-29' }, null],
    // Somewhere it is tomorrow already.
    [{ validAsOf: '2026-03-29', nextReviewOn: null }, null],
    [{ validAsOf: '2026-03-30', nextReviewOn: null }, 'validAsOf'],
    [{ validAsOf: '2026-03-28', nextReviewOn: '2026-03-28' }, 'nextReviewOn'],
    [{ validAsOf: '2026-03-28', nextReviewOn: '2025-03-28' }, 'nextReviewOn'],
  ])('%o', (days, field) => {
    expect(Object.keys(faultsOf(days, today) ?? {})[0] ?? null).toBe(field);
  });
});
