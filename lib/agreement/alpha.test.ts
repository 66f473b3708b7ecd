import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { againstOthers, alphaOf } from './alpha';
import type { Metric, Unit } from './coincidences';

/** Observers as rows, units as columns, a point for a missing value, as the examples are printed. */
function unitsOf(...observers: string[]): Unit[] {
  const rows = observers.map((row) => row.split(' '));
  return (rows[0] ?? []).map((_, unit) => ({
    values: rows.map((row) => row[unit] ?? '.').filter((value) => value !== '.'),
  }));
}

const alpha = (units: readonly Unit[], categories: string, metric: Metric = 'nominal') => {
  const result = alphaOf(units, [...categories], metric);
  return 'alpha' in result ? Number(result.alpha.toFixed(3)) : result.none;
};

describe('the examples of Krippendorff 2011', () => {
  it('A: two observers, two categories', () => {
    const units = unitsOf('0 1 0 0 0 0 0 0 1 0', '1 1 1 0 0 1 0 0 0 0');
    expect(alpha(units, '01')).toBe(0.095);
  });

  it('B: two observers, five names', () => {
    const units = unitsOf('a a b b d c c c e d d a', 'b a b b b c c c e d d d');
    expect(alpha(units, 'abcde')).toBe(0.692);
  });

  const four = unitsOf(
    '1 2 3 3 2 1 4 1 2 . . .',
    '1 2 3 3 2 2 4 1 2 5 . 3',
    '. 3 3 3 2 3 4 2 2 5 1 .',
    '1 2 3 3 2 4 4 1 2 5 1 .',
  );
  it('C: four observers, twelve units, missing values', () => {
    expect(alpha(four, '12345', 'nominal')).toBe(0.743);
    expect(alpha(four, '12345', 'ordinal')).toBe(0.815);
  });

  it('one category against all others, by hand', () => {
    // “5” is said three times in one unit and nowhere else: 40 values, no mixed pair.
    expect(alpha(againstOthers(four, '5', 'x'), '5x')).toBe(1);
    // “4”: units 6 (1 of 4) and 7 (4 of 4). Mixed pairs 3·1/3 = 1 one way; 5 values “4”, 35 others: 1 − 39·1/(5·35).
    expect(alpha(againstOthers(four, '4', 'x'), '4x')).toBe(Number((1 - 39 / 175).toFixed(3)));
  });
});

describe('what has no alpha', () => {
  it('fewer than two values that can be paired', () => {
    expect(alpha([], 'ab')).toBe('too_few');
    expect(alpha([{ values: ['a'] }, { values: ['b'] }], 'ab')).toBe('too_few');
    expect(alpha([{ values: ['a', '?'] }], 'ab')).toBe('too_few');
  });
  it('values that are all the same', () => {
    expect(alpha([{ values: ['a', 'a'] }, { values: ['a', 'a', 'a'] }], 'ab')).toBe('no_variation');
  });
});

const letters = ['a', 'b', 'c', 'd'] as const;
const unit = fc.array(fc.constantFrom(...letters, '?'), { maxLength: 5 });
const anyUnits = fc.array(unit, { maxLength: 12 }).map((all) => all.map((values) => ({ values })));
const metrics = fc.constantFrom<Metric>('nominal', 'ordinal');
const near = (one: ReturnType<typeof alphaOf>, other: ReturnType<typeof alphaOf>) => {
  if ('alpha' in one && 'alpha' in other) expect(one.alpha).toBeCloseTo(other.alpha, 9);
  else expect(one).toEqual(other);
};

describe('for any ratings', () => {
  it('the order of observers and of units does not matter', () => {
    fc.assert(
      fc.property(anyUnits, metrics, (units, metric) => {
        const turned = units.toReversed().map(({ values }) => ({ values: values.toReversed() }));
        near(alphaOf(units, letters, metric), alphaOf(turned, letters, metric));
      }),
    );
  });

  it('agreement without exception is 1, or has no variation', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.constantFrom(...letters), fc.integer({ min: 2, max: 5 })), {
          minLength: 1,
        }),
        metrics,
        (drawn, metric) => {
          const units = drawn.map(([value, times]) => ({ values: Array(times).fill(value) }));
          const varied = new Set(drawn.map(([value]) => value)).size > 1;
          near(alphaOf(units, letters, metric), varied ? { alpha: 1 } : { none: 'no_variation' });
        },
      ),
    );
  });

  it('it is never above 1', () => {
    fc.assert(
      fc.property(anyUnits, metrics, (units, metric) => {
        const result = alphaOf(units, letters, metric);
        if ('alpha' in result) expect(result.alpha).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('other names for the categories change nothing in a nominal alpha', () => {
    fc.assert(
      fc.property(anyUnits, fc.shuffledSubarray([...letters], { minLength: 4 }), (units, names) => {
        const named = units.map(({ values }) => ({
          values: values.map(
            (value) => names[(letters as readonly string[]).indexOf(value)] ?? '?',
          ),
        }));
        near(alphaOf(units, letters, 'nominal'), alphaOf(named, letters, 'nominal'));
      }),
    );
  });

  it('a scale turned round changes nothing in an ordinal alpha', () => {
    fc.assert(
      fc.property(anyUnits, (units) => {
        near(alphaOf(units, letters, 'ordinal'), alphaOf(units, letters.toReversed(), 'ordinal'));
      }),
    );
  });

  it('a unit with a count is that unit so many times; units with one value add nothing', () => {
    fc.assert(
      fc.property(anyUnits, fc.integer({ min: 1, max: 4 }), metrics, (units, count, metric) => {
        const repeated = units.flatMap((one) => Array<Unit>(count).fill(one));
        const counted = [...units.map((one) => ({ ...one, count })), { values: ['b'], count: 9 }];
        near(alphaOf(repeated, letters, metric), alphaOf(counted, letters, metric));
      }),
    );
  });
});
