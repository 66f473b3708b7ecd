import { expect, test } from 'vitest';
import { shareText } from './shared-text';
import { blankOut, stockOf } from './stock';

const words = (from: number, count: number) =>
  Array.from({ length: count }, (_, at) => `w${from + at}`).join(' ');
const notice = 'this notice stands beneath every single text that comes from here';
const text = `${words(0, 60)} ${notice}`;
const others = (count: number) =>
  Array.from({ length: count }, (_, at) => `${words(1000 * (at + 1), 60)} ${notice}`);
const stock = (list: readonly string[]) => stockOf(list.map((other) => shareText(text, other)));

test('what stands in four other texts is a stock phrase', () => {
  expect(stock(others(3))).toEqual([]);
  const [span, ...more] = stock(others(4));
  expect(more).toEqual([]);
  expect(text.slice(span?.start, span?.end)).toBe(notice);
});

test('what copies have in common is none', () => {
  const copies = others(4).map((_, at) => `${text} ${words(9000 + at, 5)}`);
  expect(stock(copies)).toEqual([]);
  expect(stock([...copies, ...others(4)])).toHaveLength(1);
});

test('blanks take its place and its length', () => {
  const left = blankOut(text, stock(others(4)));
  expect(left).toHaveLength(text.length);
  expect(left.trim()).toBe(words(0, 60));
  expect(shareText(left, String(others(1)[0])).runs).toEqual([]);
  expect(blankOut(text, [])).toBe(text);
});
