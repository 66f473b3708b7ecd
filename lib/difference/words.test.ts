import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { differenceOfWords, type Part } from './words';

const side = (parts: readonly Part[], not: Part['kind']) =>
  parts
    .filter(({ kind }) => kind !== not)
    .map(({ text }) => text)
    .join('');

const short = (parts: readonly Part[]) =>
  parts.map(({ kind, text }) => `${{ same: '=', removed: '-', added: '+' }[kind]}${text}`);

describe('differenceOfWords', () => {
  it.each([
    ['one two three', 'one two three', ['=one two three']],
    ['', 'one', ['+one']],
    ['one', '', ['-one']],
    ['one two three', 'one 2 three', ['=one ', '-two', '+2', '= three']],
    ['one two three', 'one three', ['=one ', '-two ', '=three']],
    ['a b c d', 'a x y d', ['=a ', '-b c', '+x y', '= d']],
    ['他在北京工作', '他在上海工作', ['=他在', '-北京', '+上海', '=工作']],
  ])('%j to %j', (before, after, expected) => {
    expect(short(differenceOfWords(before, after))).toEqual(expected);
  });

  it('gives back both texts, whatever they are', () => {
    const word = fc.constantFrom('a', 'b', 'c', ' ', '. ', '汉', '\n\n', '👩‍👩‍👧', 'é');
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(word, { maxLength: 60 }).map((words) => words.join('')),
    );
    fc.assert(
      fc.property(text, text, (before, after) => {
        const parts = differenceOfWords(before, after);
        expect(side(parts, 'added')).toBe(before);
        expect(side(parts, 'removed')).toBe(after);
        expect(parts.every(({ text: one }) => one !== '')).toBe(true);
      }),
    );
  });

  it('stays quick on 100 KB that share nothing and on 100 KB of few words', () => {
    const long = (words: readonly string[]) =>
      Array.from({ length: 18_000 }, (_, at) => words[(at * 7919) % words.length]).join(' ');
    const before = long(['alpha', 'beta', 'gamma', 'delta', 'eta']);
    const started = performance.now();
    differenceOfWords(before, long(['one', 'two', 'three', 'four', 'five']));
    differenceOfWords(before, long(['delta', 'gamma', 'beta', 'alpha', 'iota', 'eta', 'kappa']));
    // About 0.3 s measured; ten times that would be quadratic.
    expect(performance.now() - started).toBeLessThan(5_000);
  });

  it('finds one changed word in 100 KB', () => {
    const words = Array.from({ length: 18_000 }, (_, at) => `w${at % 977}`);
    const before = words.join(' ');
    words[9_000] = 'changed';
    const parts = differenceOfWords(before, words.join(' '));
    expect(short(parts).slice(1, 3)).toEqual([`-w${9_000 % 977}`, '+changed']);
    expect(parts).toHaveLength(4);
  });
});
