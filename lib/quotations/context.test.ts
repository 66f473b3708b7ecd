import fc from 'fast-check';
import { expect, test } from 'vitest';
import { contextAround } from './context';

const around = (text: string, exact: string, language?: string) => {
  const start = text.indexOf(exact);
  return contextAround(text, start, start + exact.length, language);
};

test('the rest of the sentence and two sentences on either side', () => {
  const text =
    'None was. One here. Two is there. The port handled ten tonnes in May. Four came. Five went. Six.';
  expect(around(text, 'ten tonnes')).toEqual({
    before: 'One here. Two is there. The port handled ',
    after: ' in May. Four came. Five went.',
  });
});

test('a whole sentence has its neighbours', () => {
  const text = 'One here. Two is there. Three came.';
  expect(around(text, 'Two is there.')).toEqual({ before: 'One here. ', after: ' Three came.' });
});

test('context does not leave the blocks of the passage', () => {
  const text = 'A heading\n\nFirst one. Second one.\n\nAnother block.';
  expect(around(text, 'First one. Second one.')).toEqual({ before: '', after: '' });
  expect(around(text, 'one.\n\nAnother')).toEqual({
    before: 'First one. Second ',
    after: ' block.',
  });
});

test('the beginning and the end of a text', () => {
  expect(contextAround('Only this.', 0, 10)).toEqual({ before: '', after: '' });
  expect(contextAround('Only this.', 5, 9)).toEqual({ before: 'Only ', after: '.' });
});

test('Chinese sentences without spaces', () => {
  const text = '第一句话。港口处理了四百万吨。第三句话。第四句话。';
  expect(around(text, '四百万吨', 'zh')).toEqual({
    before: '第一句话。港口处理了',
    after: '。第三句话。第四句话。',
  });
});

test('long sentences are cut at a word and say so', () => {
  const text = `${'word '.repeat(200)}here${' word'.repeat(200)}.`;
  const { before, after } = around(text, 'here');
  expect(before).toMatch(/^…word/);
  expect(after).toMatch(/word…$/);
});

test('never more than 480 and the mark, never half a character', () => {
  const unit = fc.constantFrom('a', '. ', '😀', '。', '\n', '\n\n', ' ', 'ب');
  fc.assert(
    fc.property(
      fc.array(unit, { minLength: 1, maxLength: 900 }),
      fc.nat(),
      fc.nat(),
      (units, a, b) => {
        const cuts = units.map((_, index) => units.slice(0, index).join('').length);
        const text = units.join('');
        const start = cuts[a % cuts.length] ?? 0;
        const end = Math.max(start, cuts[b % cuts.length] ?? 0);
        const { before, after } = contextAround(text, start, end);
        for (const side of [before, after]) {
          expect(side.length).toBeLessThanOrEqual(481);
          expect(side.isWellFormed()).toBe(true);
        }
        expect(text.slice(0, start).endsWith(before.replace(/^…/, ''))).toBe(true);
        expect(text.slice(end).startsWith(after.replace(/…$/, ''))).toBe(true);
      },
    ),
  );
});
