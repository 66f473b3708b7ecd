import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { alignTokens } from './align';
import { tokenise } from './tokens';

const align = (before: string, after: string) => {
  const [a, b] = [tokenise(before), tokenise(after)];
  return { a, b, ...alignTokens(a, b) };
};

/** The words of the new text that each word of the old one became; a dot for none. */
function partners(before: string, after: string): string {
  const { to, b } = align(before, after);
  return Array.from(to, (at) => (at < 0 ? '.' : after.slice(b.starts[at], b.ends[at]))).join(' ');
}

describe('alignTokens', () => {
  it.each([
    ['a word replaced', 'one two three four', 'one two 3 four', 'one two . four'],
    ['a word put in', 'one two three', 'one and two three', 'one two three'],
    ['another ending', 'the committees decided', 'the committee decides', 'the committee decides'],
    ['case and typography', 'Don’t THINK', "don't think", "don't think"],
    ['nothing in common', 'one two', 'drei vier', '. .'],
    ['Chinese', '他在北京工作', '他在上海工作', '他 在 . . 工 作'],
  ])('%s', (_, before, after, expected) => {
    expect(partners(before, after)).toBe(expected);
  });

  it('follows a block that moved', () => {
    const words = (name: string) => Array.from({ length: 12 }, (_, at) => `${name}${at}`).join(' ');
    const { to } = align(
      `${words('a')} ${words('b')} ${words('c')}`,
      `${words('b')} ${words('c')} ${words('a')}`,
    );
    expect(Array.from(to)).toEqual(
      Array.from({ length: 36 }, (_, at) => (at < 12 ? at + 24 : at - 12)),
    );
  });

  it('keeps the order in texts that repeat themselves', () => {
    const rows = Array.from({ length: 2_000 }, () => 'yes no yes no maybe');
    const edited = rows.with(700, 'yes no yes never maybe');
    const { to } = align(rows.join('\n'), edited.join('\n'));
    const moved = Array.from(to).filter((target, at) => target !== at);
    expect(moved).toEqual([-1]);
  });

  it('pairs a token with one other at most, and only with an equal or kindred one', () => {
    const text = fc
      .array(fc.constantFrom('alpha', 'beta', 'gammas', 'gammax', 'd', '汉', '字', '. ', '1,000'), {
        maxLength: 80,
      })
      .map((words) => words.join(' '));
    fc.assert(
      fc.property(text, text, (before, after) => {
        const { a, b, to, from } = align(before, after);
        for (const [at, target] of to.entries()) {
          if (target === -1) continue;
          expect(from[target]).toBe(at);
          const equal = a.ids[at] === b.ids[target];
          expect(equal || a.stems[at] === b.stems[target]).toBe(true);
        }
      }),
    );
  });
});
