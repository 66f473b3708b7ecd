import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { RollUpRule } from '@/prisma/generated/enums';
import {
  contradictionOf,
  contradicts,
  type RollUp,
  type RollUpPart,
  rollUp,
  type Scale,
} from './roll-up';

/** Kleene's three values: a scale of two, and no rating for "unknown". */
const two: Scale = {
  worst: 0,
  best: 1,
  ratings: [
    { key: 'f', name: 'False', value: 0 },
    { key: 't', name: 'True', value: 1 },
  ],
};
const five: Scale = {
  worst: 1,
  best: 5,
  ratings: ['False', 'Mostly false', 'Mixed', 'Mostly true', 'True'].map((name, index) => ({
    key: name.toLowerCase(),
    name,
    value: index + 1,
  })),
};
const part = (rule: RollUpRule, value: number | null): RollUpPart => ({
  rule,
  rating: value === null ? null : { key: String(value), name: String(value), value },
});
const letters = { F: 0, U: null, T: 1 } as const;
const parts = (rule: RollUpRule, text: string) =>
  [...text].map((letter) => part(rule, letters[letter as keyof typeof letters]));
const letterOf = (result: RollUp) =>
  result.kind === 'open' ? 'U' : result.kind === 'rating' ? result.rating.key.toUpperCase() : '?';
const pairs = ['FF', 'FU', 'FT', 'UF', 'UU', 'UT', 'TF', 'TU', 'TT'];

describe('the truth tables, false, unknown, true', () => {
  it.each<[RollUpRule, string]>([
    // Of FF FU FT UF UU UT TF TU TT.
    ['all', 'FFFFUUFUT'],
    ['any', 'FUTUUTTTT'],
    ['necessary', 'FFFFUUFUU'],
    ['illustrative', 'UUUUUUUUU'],
  ])('%s over two', (rule, expected) => {
    expect(pairs.map((pair) => letterOf(rollUp(parts(rule, pair), two))).join('')).toBe(expected);
  });

  it.each<[RollUpRule, RollUpRule, string]>([
    // The first sub-claim has the first rule, the second the second.
    ['all', 'any', 'FFFFUUFUT'],
    ['all', 'necessary', 'FFFFUUFUT'],
    ['any', 'necessary', 'FFFFUUFUT'],
    ['all', 'illustrative', 'FFFUUUTTT'],
    ['any', 'illustrative', 'FFFUUUTTT'],
    ['necessary', 'illustrative', 'FFFUUUUUU'],
  ])('%s with %s', (first, second, expected) => {
    const results = pairs.map(([a = '', b = '']) =>
      letterOf(rollUp([...parts(first, a), ...parts(second, b)], two)),
    );
    expect(results.join('')).toBe(expected);
  });
});

describe('on a scale of five', () => {
  it('is open without sub-claims, without a scale, and with nothing but illustrations', () => {
    expect(rollUp([], five)).toEqual({ kind: 'open' });
    expect(rollUp([part('all', 3)], null)).toEqual({ kind: 'open' });
    expect(rollUp([part('illustrative', 1)], five)).toEqual({ kind: 'open' });
  });

  it('all of one is that one, and any with a true one is true', () => {
    for (const rating of five.ratings) {
      expect(rollUp([{ rule: 'all', rating }], five)).toEqual({ kind: 'rating', rating });
      expect(rollUp([part('any', rating.value), part('any', 5)], five)).toEqual({
        kind: 'rating',
        rating: five.ratings[4],
      });
    }
  });

  it('caps without making true, and says how far', () => {
    expect(rollUp([part('necessary', 3)], five)).toEqual({
      ...{ kind: 'range', low: 1, high: 3 },
      ...{ lowName: 'False', highName: 'Mixed' },
    });
    expect(rollUp([part('all', 5), part('necessary', 2)], five)).toMatchObject({
      rating: { name: 'Mostly false' },
    });
    expect(rollUp([part('all', 4), part('all', null)], five)).toMatchObject({ low: 1, high: 4 });
    expect(rollUp([part('any', 4), part('any', null)], five)).toMatchObject({ low: 4, high: 5 });
  });

  it('takes ratings outside the scale, and beyond its ends, as unknown', () => {
    expect(rollUp([part('all', null)], five)).toEqual({ kind: 'open' });
    expect(rollUp([part('any', 9)], five)).toEqual({ kind: 'open' });
  });

  it('knows which verdicts differ', () => {
    const verdict = (value: number | null) => ({ key: 'v', name: 'v', value });
    const mixed = rollUp([part('all', 3)], five);
    expect([1, 2, 3, 4, 5, null].map((value) => contradicts(mixed, verdict(value)))).toEqual([
      true,
      true,
      false,
      true,
      true,
      true,
    ]);
    const capped = rollUp([part('necessary', 3)], five);
    expect([1, 3, 4, null].map((value) => contradicts(capped, verdict(value)))).toEqual([
      false,
      false,
      true,
      false,
    ]);
    expect(contradicts({ kind: 'open' }, verdict(1))).toBe(false);
  });

  it('is said in the words of the scale', () => {
    expect(contradictionOf(rollUp([part('all', 2)], five), 'True')).toBe(
      'The sub-claims come to “Mostly false”, the verdict says “True”.',
    );
    expect(contradictionOf(rollUp([part('necessary', 3)], five), 'True')).toBe(
      'The sub-claims come to “False” to “Mixed”, the verdict says “True”.',
    );
    expect(contradictionOf({ kind: 'open' }, 'True')).toBeNull();
  });
});

const anyRule = fc.constantFrom<RollUpRule>('all', 'any', 'necessary', 'illustrative');
const anyPart = fc
  .tuple(anyRule, fc.option(fc.integer({ min: 1, max: 5 }), { nil: null }))
  .map(([rule, value]) => part(rule, value));
const someParts = fc.array(anyPart, { maxLength: 5 });

/** Low and high, whatever kind of answer it is. */
function bounds(result: RollUp): { low: number; high: number } {
  if (result.kind === 'open') return { low: 1, high: 5 };
  if (result.kind === 'range') return { low: result.low, high: result.high };
  return { low: result.rating.value ?? 0, high: result.rating.value ?? 0 };
}

describe('properties', () => {
  it('does not depend on the order', () => {
    const shuffled = someParts.chain((list) =>
      fc.tuple(
        fc.constant(list),
        fc.shuffledSubarray(list, { minLength: list.length, maxLength: list.length }),
      ),
    );
    fc.assert(
      fc.property(shuffled, ([list, other]) => {
        expect(rollUp(other, five)).toEqual(rollUp(list, five));
      }),
    );
  });

  it('illustrations never change anything', () => {
    fc.assert(
      fc.property(
        someParts,
        fc.option(fc.integer({ min: 1, max: 5 }), { nil: null }),
        (list, v) => {
          expect(rollUp([...list, part('illustrative', v)], five)).toEqual(rollUp(list, five));
        },
      ),
    );
  });

  it('is monotone: a truer sub-claim never makes the parent falser', () => {
    fc.assert(
      fc.property(someParts, fc.nat(), (list, pick) => {
        const index = pick % Math.max(1, list.length);
        const value = list[index]?.rating?.value;
        fc.pre(value !== undefined && value !== null && value < 5);
        const truer = list.map((one, at) => (at === index ? part(one.rule, value + 1) : one));
        const [before, after] = [bounds(rollUp(list, five)), bounds(rollUp(truer, five))];
        expect(after.low).toBeGreaterThanOrEqual(before.low);
        expect(after.high).toBeGreaterThanOrEqual(before.high);
      }),
    );
  });

  it('knowing more never widens the answer', () => {
    fc.assert(
      fc.property(someParts, fc.integer({ min: 1, max: 5 }), (list, value) => {
        const index = list.findIndex((one) => one.rating === null);
        fc.pre(index >= 0);
        const known = list.map((one, at) => (at === index ? part(one.rule, value) : one));
        const [before, after] = [bounds(rollUp(list, five)), bounds(rollUp(known, five))];
        expect(after.low).toBeGreaterThanOrEqual(before.low);
        expect(after.high).toBeLessThanOrEqual(before.high);
      }),
    );
  });

  it('agrees with trying every value of what is unknown', () => {
    fc.assert(
      fc.property(someParts, (list) => {
        const found = completionsOf(list).flatMap(valuesOf);
        expect(bounds(rollUp(list, five))).toEqual({
          low: Math.min(...found),
          high: Math.max(...found),
        });
      }),
    );
  });
});

/** Every way in which the unknown sub-claims could turn out. */
function completionsOf(list: RollUpPart[]): { rule: RollUpRule; value: number }[][] {
  return list.reduce<{ rule: RollUpRule; value: number }[][]>(
    (all, { rule, rating }) => {
      const values = rating?.value ? [rating.value] : [1, 2, 3, 4, 5];
      return all.flatMap((done) => values.map((value) => [...done, { rule, value }]));
    },
    [[]],
  );
}

/** The values that the parent may have once everything is known, by the words of the rules alone. */
function valuesOf(known: { rule: RollUpRule; value: number }[]): number[] {
  const of = (rule: RollUpRule) => known.filter((one) => one.rule === rule);
  return [1, 2, 3, 4, 5].filter((parent) => {
    const all = of('all').map(({ value }) => value);
    const any = of('any').map(({ value }) => value);
    const cap = Math.min(5, ...of('necessary').map(({ value }) => value));
    if (all.length + any.length === 0) return parent <= cap;
    const made = Math.min(...(all.length ? all : [5]), any.length ? Math.max(...any) : 5);
    return parent === Math.min(made, cap);
  });
}
