import fc from 'fast-check';
import { expect, test } from 'vitest';
import { beginningOf, isQuoteOf, plainWords } from './words';

test('a text as it is read', () => {
  const id = '019349a0-0000-7000-8000-000000000001';
  expect(
    plainWords(
      `> **Gross** or _net_?\n\n- [@Ana Lind](mention:${id}) says \`net\`[[evidence:${id}]], a_b_c stays`,
    ),
  ).toBe('Gross or net?\n\n@Ana Lind says net, a_b_c stays');
});

test.each([
  ['net tonnage', 'It is **net** tonnage.', true],
  ['tonnage. It', 'It is net *tonnage*.\n\nIt counts.', true],
  ['gross tonnage', 'It is **net** tonnage.', false],
  ['tonn', 'It is net tonnage.', false],
  ['👍', 'Good 👍', true],
  ['👎', 'Good 👍', false],
  ['ئۇيغۇر تىلى', 'بۇ ئۇيغۇر تىلى.', true],
])('"%s" of "%s"', (quote, text, is) => {
  expect(isQuoteOf(quote, [text])).toBe(is);
});

test('words of an earlier text may be quoted; nothing is of no text', () => {
  expect(isQuoteOf('first words', ['Second.', 'The first words.'])).toBe(true);
  expect(isQuoteOf('first words', [])).toBe(false);
});

test('a beginning is a beginning, not longer than asked and never half of a character', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), fc.nat(50), (text, most) => {
      const some = beginningOf(text, most + 1);
      expect(some.length).toBeLessThanOrEqual(most + 1);
      expect(some.isWellFormed()).toBe(true);
      if (text.length <= most) expect(some).toBe(text);
    }),
  );
  expect(beginningOf('one two three', 9)).toBe('one two');
});
