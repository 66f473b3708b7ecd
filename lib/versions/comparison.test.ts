import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Block } from '@/lib/capture/types';
import { type ComparedCell, type ComparedText, compareTexts, foldUnchanged } from './comparison';

function textOf(paragraphs: readonly string[], quotes: readonly string[] = []): ComparedText {
  let at = 0;
  const blocks = paragraphs.map((text): Block => {
    const start = at;
    at += text.length + 2;
    return { kind: 'paragraph', start, end: start + text.length };
  });
  const text = paragraphs.join('\n\n');
  const marks = quotes.map((quote) => {
    const start = text.indexOf(quote);
    return { id: quote, start, end: start + quote.length };
  });
  return { text, blocks, marks };
}

const words = (cell: ComparedCell | null, but?: string) =>
  cell?.runs
    .filter((run) => run.kind !== but)
    .map((run) => run.text)
    .join('') ?? null;

const ONE = 'The harbour handled 480,000 containers in 2023.';
const ONE_LATER = 'The harbour handled 460,000 containers in 2023.';
const TWO = 'The wharf was closed for two weeks in spring.';

describe('compareTexts', () => {
  test('shows a changed block on both sides and in one, with its passages', () => {
    const before = textOf([ONE, TWO], ['480,000 containers']);
    const after = textOf([ONE_LATER, TWO], ['460,000 containers']);
    const [row] = compareTexts(before, after);
    expect(row?.change).toBe('changed');
    expect(words(row?.before ?? null)).toBe(ONE);
    expect(words(row?.after ?? null)).toBe(ONE_LATER);
    expect(row?.whole.runs).toEqual([
      { kind: 'same', text: 'The harbour handled ', passages: [] },
      { kind: 'removed', text: '480,000', passages: ['480,000 containers'] },
      { kind: 'added', text: '460,000', passages: ['460,000 containers'] },
      {
        kind: 'same',
        text: ' containers',
        passages: ['480,000 containers', '460,000 containers'],
      },
      { kind: 'same', text: ' in 2023.', passages: [] },
    ]);
  });

  test('a passage over two blocks is marked in both', () => {
    const text = textOf([ONE, TWO], [`2023.\n\nThe wharf`]);
    const marked = compareTexts(text, text).map((row) =>
      row.before?.runs.filter((run) => run.passages.length > 0).map((run) => run.text),
    );
    expect(marked).toEqual([['2023.'], ['The wharf']]);
  });

  test('a block that moved stands where it left and where it arrived', () => {
    const rows = compareTexts(textOf([ONE, TWO, 'End.']), textOf([TWO, ONE, 'End.']));
    expect(rows.map((row) => row.change)).toContain('moved_away');
    expect(rows.map((row) => row.change)).toContain('moved_here');
  });

  test('both sides read whole, whatever changed and whatever is marked', () => {
    const paragraph = fc.constantFrom(ONE, ONE_LATER, TWO, 'مرحبا بالعالم', '渔业 🐟 grew.', 'x');
    const document = fc.array(paragraph, { minLength: 1, maxLength: 8 });
    const spans = fc.array(fc.tuple(fc.nat(200), fc.nat(60)), { maxLength: 5 });
    fc.assert(
      fc.property(document, document, spans, (left, right, places) => {
        const marks = places.map(([start, length], index) => ({
          id: `${index}`,
          start,
          end: start + length + 1,
        }));
        const [before, after] = [textOf(left), textOf(right)];
        const rows = compareTexts({ ...before, marks }, { ...after, marks });
        const side = (cells: (ComparedCell | null)[]) => cells.flatMap((cell) => words(cell) ?? []);
        expect(side(rows.map((row) => row.before))).toEqual([...left]);
        expect(side(rows.map((row) => row.after))).toEqual([...right]);
        for (const { whole, before: old, after: late } of rows) {
          if (old && late)
            expect([words(whole, 'added'), words(whole, 'removed')]).toEqual([
              words(old),
              words(late),
            ]);
        }
        expect(foldUnchanged(rows).flatMap((group) => group.rows)).toEqual(rows);
      }),
    );
  });
});

describe('foldUnchanged', () => {
  const lines = (count: number, name: string) =>
    Array.from({ length: count }, (_, index) => `${name} paragraph number ${index} says this.`);
  const groups = (before: string[], after: string[]) =>
    foldUnchanged(compareTexts(textOf(before), textOf(after))).map(({ folded, rows }) =>
      folded ? `${rows.length} folded` : rows.map((row) => row.change).join(' '),
    );

  test.each([
    ['nothing changed', lines(9, 'a'), lines(9, 'a'), ['9 folded']],
    [
      'two are too few',
      [...lines(2, 'a'), ONE],
      [...lines(2, 'a'), ONE_LATER],
      ['same same changed'],
    ],
    [
      'a change between',
      [...lines(5, 'a'), ONE, ...lines(5, 'b')],
      [...lines(5, 'a'), ONE_LATER, ...lines(5, 'b')],
      ['4 folded', 'same changed same', '4 folded'],
    ],
  ])('%s', (_, before, after, expected) => {
    expect(groups(before, after)).toEqual(expected);
  });
});
