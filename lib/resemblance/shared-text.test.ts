import fc from 'fast-check';
import { expect, test } from 'vitest';
import { shareText, withoutRuns } from './shared-text';

const words = (from: number, count: number) =>
  Array.from({ length: count }, (_, at) => `w${from + at}`).join(' ');

test('the runs, their words and the shares of both texts', () => {
  const first = `An opening. ${words(0, 30)}. A word between. ${words(100, 10)}.`;
  const second = `${words(100, 10)} and then ${words(0, 30)} and ${words(200, 48)}`;
  const shared = shareText(first, second);
  expect(shared.runs.map((run) => [run.words, first.slice(run.start, run.end)])).toEqual([
    [30, words(0, 30)],
    [10, words(100, 10)],
  ]);
  expect(shared.words).toBe(40);
  expect(shared.shareOfFirst).toBeCloseTo(40 / 45);
  expect(shared.shareOfSecond).toBeCloseTo(40 / 91);
});

test('six words in common are nothing, seven are a run', () => {
  expect(shareText(`x ${words(0, 6)} y`, `z ${words(0, 6)} u`).runs).toEqual([]);
  expect(shareText(`x ${words(0, 7)} y`, `z ${words(0, 7)} u`).runs).toHaveLength(1);
});

test('in a script without spaces characters count', () => {
  const shared = shareText(
    '他说：港口去年处理了四百万吨货物。',
    '据报道，港口去年处理了四百万吨货物，增长很快。',
  );
  expect(shared.runs).toHaveLength(1);
  expect(shared.words).toBeCloseTo(13 / 1.7);
});

test('a sentence that the second text repeats is covered once', () => {
  const shared = shareText(words(0, 10), `${words(0, 10)} and ${words(0, 10)}`);
  expect(shared.shareOfFirst).toBe(1);
  expect(shared.shareOfSecond).toBeCloseTo(10 / 21);
});

test('every run stands in both texts, runs do not overlap, and shares stay shares', () => {
  const text = fc
    .array(fc.constantFrom('a', 'b', 'c', '“d', 'e.'), { maxLength: 80 })
    .map((list) => list.join(' '));
  const plain = (piece: string) => piece.replace(/[^a-e]+/g, ' ').trim();
  fc.assert(
    fc.property(text, text, (first, second) => {
      const { runs, shareOfFirst, shareOfSecond } = shareText(first, second);
      for (const run of runs) {
        expect(plain(second)).toContain(plain(first.slice(run.start, run.end)));
      }
      const inOrder = runs.toSorted((a, b) => a.start - b.start);
      expect(inOrder.every((run, at) => at === 0 || run.start > (inOrder[at - 1]?.end ?? 0))).toBe(
        true,
      );
      expect(Math.max(shareOfFirst, shareOfSecond)).toBeLessThanOrEqual(1);
    }),
  );
});

test('what another text accounts for is taken out', () => {
  const text = `${words(0, 20)} middle ${words(100, 20)}`;
  const shared = shareText(text, text.replace('middle', 'other'));
  expect(shared.runs).toHaveLength(2);
  const [first] = shared.runs;
  const rest = withoutRuns(shared, first ? [first, first] : []);
  expect(rest.runs).toEqual(shared.runs.slice(1));
  expect(rest.words).toBe(20);
  expect(rest.shareOfFirst).toBeCloseTo(20 / 41);
  expect(withoutRuns(shared, [])).toEqual(shared);
  const middle = { start: text.indexOf('w100'), end: text.indexOf('w110') };
  expect(withoutRuns(shared, [middle]).runs.map(({ words: worth }) => Math.round(worth))).toEqual([
    20, 10,
  ]);
});
