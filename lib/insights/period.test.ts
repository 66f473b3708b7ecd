import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, divide, lengthOf, partsOf, periodOf, startOf } from './period';
import { insightFilterSchema, insightQuery, readInsightFilter } from './schema';

const today = '2026-11-21';

describe('periodOf', () => {
  it.each([
    [{}, { from: '2026-08-24', to: today, unit: 'week' }],
    [{ period: '30d' }, { from: '2026-10-23', to: today, unit: 'day' }],
    [{ period: '12m' }, { from: '2025-12-01', to: today, unit: 'month' }],
    [{ period: 'all' }, { from: '2024-02-29', to: today, unit: 'month' }],
    [
      { from: '2026-01-31', to: '2026-02-02' },
      { from: '2026-01-31', to: '2026-02-02', unit: 'day' },
    ],
    [
      { to: '2025-03-31', period: '90d' },
      { from: '2025-01-01', to: '2025-03-31', unit: 'week' },
    ],
    [
      { to: '2030-01-01', period: '30d' },
      { from: '2026-10-23', to: today, unit: 'day' },
    ],
    [{ from: '2027-01-01' }, { from: today, to: today, unit: 'day' }],
  ] as const)('%j', (filter, expected) => {
    expect(periodOf(filter, today, '2024-02-29')).toEqual(expected);
  });

  it('of a team without claims is today', () => {
    expect(periodOf({ period: 'all' }, today, null)).toMatchObject({ from: today, to: today });
  });
});

const day = fc.integer({ min: 0, max: 4_000 }).map((days) => addDays('2020-01-01', days));
const days = fc.tuple(day, fc.nat(900)).map(([from, more]) => ({ from, to: addDays(from, more) }));
/** Every day of it, one by one. */
const all = ({ from, to }: { from: string; to: string }) =>
  Array.from({ length: lengthOf({ from, to }) }, (_, index) => addDays(from, index));

describe('for any days', () => {
  it('division leaves no day out and has none twice, and each piece is of one week or month', () => {
    fc.assert(
      fc.property(days, fc.constantFrom('day', 'week', 'month'), (period, unit) => {
        const pieces = divide({ ...period, unit });
        expect(pieces.flatMap(all)).toEqual(all(period));
        for (const piece of pieces) {
          expect(startOf(piece.to, unit)).toBe(startOf(piece.from, unit));
        }
      }),
    );
  });

  it('parts are the same days', () => {
    fc.assert(
      fc.property(days, (period) => {
        const read = partsOf(period).flatMap((part) =>
          part.grain === 'day'
            ? all(part)
            : all({ from: part.from, to: addDays(startOf(addDays(part.to, 31), 'month'), -1) }),
        );
        expect(read).toEqual(all(period));
      }),
    );
  });
});

describe('what an address asks for', () => {
  it('is used where it can be, with a sentence for the rest', () => {
    const read = readInsightFilter({
      period: '7d',
      from: '2026-02-30',
      to: today,
      topic: 'rivers',
    });
    expect(read.filter).toEqual({ to: today, topic: 'rivers' });
    expect(read.problems).toEqual([
      'Choose one of the periods: 30d, 90d, 12m or all.',
      'Give the date as year, month and day: 2024-03-01.',
    ]);
    expect(readInsightFilter({ from: '1999-12-31' }).problems).toEqual([
      'Give a day from the year 2000 on.',
    ]);
    expect(readInsightFilter({ topic: ['a', 'b'] }).problems).toEqual([
      'The address gives the same thing twice.',
    ]);
  });

  it('days in the wrong order are said, and left out', () => {
    const read = readInsightFilter({ from: '2026-02-02', to: '2026-01-01', period: '12m' });
    expect(read).toEqual({
      filter: { period: '12m' },
      problems: ['The first day is after the last one.'],
    });
    expect(insightFilterSchema.safeParse({ from: '2026-02-02', to: '2026-01-01' }).success).toBe(
      false,
    );
  });

  it('nothing is in it for what is as usual', () => {
    expect(insightQuery({ period: '90d', topic: 'law' })).toEqual({ topic: 'law' });
    expect(insightQuery({ period: 'all' })).toEqual({ period: 'all' });
  });
});
