import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compareSketches, MAX_FINGERPRINTS, sketchOf } from './sketch';

/** Words that are not repeated: w1 w2 w3 … */
const words = (from: number, count: number) =>
  Array.from({ length: count }, (_, at) => `w${from + at}`).join(' ');

test('a short text keeps a fingerprint for every run of five words', () => {
  expect(sketchOf(words(0, 4))).toEqual([]);
  expect(sketchOf(words(0, 5))).toHaveLength(1);
  expect(sketchOf(words(0, 100))).toHaveLength(96);
  expect(sketchOf('港口处理了四百万吨货物')).toHaveLength(3);
});

test('the same text has the same sketch, whatever its typography', () => {
  expect(sketchOf('“The port handled 4 million tonnes”')).toEqual(
    sketchOf('The PORT handled 4 million – tonnes'),
  );
  expect(compareSketches(sketchOf(words(0, 50)), sketchOf(words(0, 50)))).toEqual({
    ...{ shared: 46, inSecond: 1, inFirst: 1, resemblance: 1 },
  });
});

test('however long the text, the fingerprints are bounded, and containment is still estimated', () => {
  const long = sketchOf(words(0, 200_000));
  expect(long.length).toBeLessThanOrEqual(MAX_FINGERPRINTS);
  expect(long.length).toBeGreaterThan(MAX_FINGERPRINTS / 3);
  const half = sketchOf(`${words(0, 60_000)} ${words(500_000, 60_000)}`);
  const { inSecond, inFirst, resemblance } = compareSketches(half, long);
  expect(inSecond).toBeGreaterThan(0.47);
  expect(inSecond).toBeLessThan(0.53);
  expect(inFirst).toBeGreaterThan(0.28);
  expect(inFirst).toBeLessThan(0.32);
  expect(resemblance).toBeCloseTo(60 / 260, 1);
});

test('a page out of a book is found in its sketch', () => {
  const { inSecond } = compareSketches(sketchOf(words(50_000, 600)), sketchOf(words(0, 200_000)));
  expect(inSecond).toBeGreaterThan(0.9);
});

test('strangers share nothing, and shares are shares', () => {
  expect(compareSketches(sketchOf(words(0, 500)), sketchOf(words(1000, 500))).shared).toBe(0);
  expect(compareSketches([], [])).toEqual({ shared: 0, inSecond: 0, inFirst: 0, resemblance: 0 });
  const text = fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 60 });
  fc.assert(
    fc.property(text, text, (one, two) => {
      const [a, b] = [sketchOf(one.join(' ')), sketchOf(two.join(' '))];
      const there = compareSketches(a, b);
      const back = compareSketches(b, a);
      expect(there.resemblance).toBe(back.resemblance);
      expect(there.inSecond).toBe(back.inFirst);
      expect(there.resemblance).toBeLessThanOrEqual(Math.min(there.inSecond, there.inFirst));
      expect(there.inSecond).toBeLessThanOrEqual(1);
    }),
  );
});
