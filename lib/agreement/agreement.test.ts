import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { agreementOf, questionsOf } from './agreement';
import type { Unit } from './coincidences';
import { drawBinomial, randomFrom, seedOf } from './random';

const scale = { all: ['false', 'mixed', 'true', 'unproven'], ordered: ['false', 'mixed', 'true'] };
const units: Unit[] = [
  { values: ['false', 'false'], count: 8 },
  { values: ['mixed', 'mixed', 'mixed'], count: 5 },
  { values: ['true', 'mixed'], count: 4 },
  { values: ['true', 'true'], count: 6 },
  { values: ['unproven', 'false'], count: 2 },
  { values: ['unproven', 'unproven'], count: 3 },
  { values: ['true'], count: 7 },
];
const ask = (of: readonly Unit[]) => {
  const { nominal, ordinal, each } = questionsOf(of, scale);
  return agreementOf([nominal, ordinal, ...each.values()]);
};

describe('agreement on a scale', () => {
  const [nominal, ordinal, isFalse] = ask(units);

  it('counts what can be paired; ratings without a value are left out of the order only', () => {
    expect(nominal).toMatchObject({ units: 28, values: 61 });
    expect(ordinal).toMatchObject({ units: 23, values: 51 });
    expect(isFalse).toMatchObject({ units: 28, values: 61 });
  });

  it('has an interval around alpha, the same one for the same data in any order', () => {
    expect(nominal?.alpha).toMatchObject({ alpha: expect.closeTo(0.71, 1) });
    const alpha = nominal && 'alpha' in nominal.alpha ? nominal.alpha.alpha : Number.NaN;
    expect(nominal?.interval?.low).toBeLessThan(alpha);
    expect(nominal?.interval?.high).toBeGreaterThan(alpha);
    const turned = units.toReversed().map((one) => ({ ...one, values: one.values.toReversed() }));
    expect(ask(turned)[0]?.interval?.low).toBeCloseTo(nominal?.interval?.low ?? 0, 9);
    expect(ask(turned)[0]?.interval?.high).toBeCloseTo(nominal?.interval?.high ?? 0, 9);
  });

  it('has the interval of a plain bootstrap: 5,000 samples of the units, drawn one by one elsewhere', () => {
    expect(nominal?.interval?.low).toBeCloseTo(0.51, 1);
    expect(nominal?.interval?.high).toBeCloseTo(0.909, 1);
    expect(ask(units)[0]?.interval).toEqual(nominal?.interval);
  });

  it('the interval is narrower the more there is', () => {
    const width = (times: number) => {
      const more = units.map((one) => ({ ...one, count: (one.count ?? 1) * times }));
      const interval = ask(more)[0]?.interval;
      return (interval?.high ?? 9) - (interval?.low ?? 0);
    };
    // A hundred times the data, about a tenth of the width.
    expect(width(100) / width(1)).toBeGreaterThan(0.07);
    expect(width(100) / width(1)).toBeLessThan(0.14);
  });

  it('too few units, or hardly any variation, have no interval', () => {
    expect(ask(units.slice(0, 1).map((one) => ({ ...one, count: 9 })))[0]).toMatchObject({
      alpha: { none: 'no_variation' },
      interval: null,
    });
    const rare = [
      { values: ['false', 'false'], count: 20 },
      { values: ['true', 'true'], count: 1 },
    ];
    // A third of all samples lack the one unit that differs.
    expect(ask(rare)[0]).toMatchObject({ alpha: { alpha: 1 }, interval: null });
    expect(ask([])[0]).toEqual({ alpha: { none: 'too_few' }, interval: null, units: 0, values: 0 });
  });
});

describe('draws', () => {
  it('are binomial: mean and variance, few and many, rare and common', () => {
    for (const [trials, chance] of [
      [10, 0.3],
      [40, 0.5],
      [1_000, 0.002],
      [1_000, 0.4],
      [80_000, 0.9],
    ] as const) {
      const random = randomFrom(seedOf(`${trials} ${chance}`));
      const drawn = Array.from({ length: 20_000 }, () => drawBinomial(random, trials, chance));
      const mean = drawn.reduce((sum, one) => sum + one, 0) / drawn.length;
      const variance = drawn.reduce((sum, one) => sum + (one - mean) ** 2, 0) / drawn.length;
      const expected = trials * chance * (1 - chance);
      // Five standard errors.
      expect(Math.abs(mean - trials * chance)).toBeLessThan(5 * Math.sqrt(expected / drawn.length));
      expect(variance / expected).toBeGreaterThan(0.93);
      expect(variance / expected).toBeLessThan(1.07);
    }
  });

  it('are within what can be drawn', () => {
    fc.assert(
      fc.property(
        fc.integer(),
        fc.nat(100_000),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (seed, trials, chance) => {
          const drawn = drawBinomial(randomFrom(seed), trials, chance);
          expect(Number.isInteger(drawn)).toBe(true);
          expect(drawn).toBeGreaterThanOrEqual(0);
          expect(drawn).toBeLessThanOrEqual(trials);
        },
      ),
    );
  });
});
