import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { composeBlocks } from '@/lib/capture/canonical-text';
import {
  blockIndexAt,
  piecesOfSpan,
  pointOfPosition,
  positionOfPoint,
  snapSpan,
  spanOfPoints,
  spansAt,
} from './positions';

const scraps = [
  'Boat ',
  '👩‍👩‍👧‍👦',
  '🇫🇮',
  'e\u0323\u0302',
  'سفينة',
  'كِتَاب ',
  '\u0915\u094d\u0937',
  '四',
  '👍🏽',
  '\n',
  '. ',
];
const page = fc
  .array(fc.array(fc.constantFrom(...scraps), { minLength: 1, maxLength: 12 }), {
    minLength: 1,
    maxLength: 6,
  })
  .map((parts) =>
    composeBlocks(parts.map((words) => ({ kind: 'paragraph', text: `·${words.join('')}·` }))),
  );
const selection = fc.tuple(page, fc.nat(), fc.nat()).map(([{ text, blocks }, a, b]) => ({
  text,
  blocks,
  a: pointOfPosition(blocks, a % (text.length + 1)),
  b: pointOfPosition(blocks, b % (text.length + 1)),
}));
const segmenter = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

describe('positions and points of the page', () => {
  test('lead back to one another', () => {
    fc.assert(
      fc.property(selection, ({ blocks, a }) => {
        expect(pointOfPosition(blocks, positionOfPoint(blocks, a))).toEqual(a);
      }),
    );
  });

  test('agree with the text of each block', () => {
    fc.assert(
      fc.property(selection, ({ text, blocks, a, b }) => {
        const span = spanOfPoints(blocks, a, b);
        const pieces = piecesOfSpan(blocks, span).map(({ block, from, to }) => {
          const { start = 0, end = 0 } = blocks[block] ?? {};
          return text.slice(start, end).slice(from, to);
        });
        // Between two blocks stands an empty line, and nothing else is left out.
        expect(pieces.join('').replaceAll('\n', '')).toBe(
          text.slice(span.start, span.end).replaceAll('\n', ''),
        );
      }),
    );
  });

  test('do not care which end came first', () => {
    fc.assert(
      fc.property(selection, ({ blocks, a, b }) => {
        expect(spanOfPoints(blocks, a, b)).toEqual(spanOfPoints(blocks, b, a));
      }),
    );
  });

  test('between two blocks and beyond the text', () => {
    const { text, blocks } = composeBlocks([
      { kind: 'heading', text: 'Port' },
      { kind: 'table_row', text: '2024 | 4.2' },
    ]);
    expect(pointOfPosition(blocks, 5)).toEqual({ block: 0, offset: 4 });
    expect(pointOfPosition(blocks, text.length + 9)).toEqual({ block: 1, offset: 10 });
    expect(positionOfPoint(blocks, { block: 0, offset: 99 })).toBe(4);
    expect(blockIndexAt([], 3)).toBe(0);
  });
});

describe('a snapped span', () => {
  test('cuts no grapheme cluster, has no white space at its ends, and keeps what was selected', () => {
    fc.assert(
      fc.property(selection, ({ text, blocks, a, b }) => {
        const wanted = spanOfPoints(blocks, a, b);
        const span = snapSpan(text, wanted);
        if (!span) return;
        const edges = new Set([text.length, ...[...segmenter.segment(text)].map((s) => s.index)]);
        expect(edges.has(span.start) && edges.has(span.end)).toBe(true);
        const exact = text.slice(span.start, span.end);
        expect(exact).toBe(exact.trim());
        expect(exact).toContain(text.slice(wanted.start, wanted.end).trim());
      }),
    );
  });

  test('takes the whole emoji, and nothing for white space', () => {
    expect(snapSpan('a 👩‍👧 b', { start: 4, end: 5 })).toEqual({ start: 2, end: 7 });
    expect(snapSpan('a   b', { start: 1, end: 4 })).toBeNull();
    expect(snapSpan('abc', { start: 1, end: 1 })).toBeNull();
  });
});

test('the shortest span at a position comes first', () => {
  const spans = [
    { id: 'long', start: 0, end: 20 },
    { id: 'short', start: 5, end: 9 },
    { id: 'after', start: 9, end: 12 },
  ];
  expect(spansAt(spans, 8).map(({ id }) => id)).toEqual(['short', 'long']);
  expect(spansAt(spans, 30)).toEqual([]);
});
