import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { composeBlocks } from '@/lib/capture/canonical-text';
import { moveEnd, moveStart, stepBlock, stepSentence } from './steps';

function page(...parts: string[]) {
  const { text, blocks } = composeBlocks(parts.map((part) => ({ kind: 'paragraph', text: part })));
  return { text, blocks: blocks.map((b) => ({ ...b, text: text.slice(b.start, b.end) })) };
}

const { text, blocks } = page(
  'Nine boats left. 👩‍👩‍👧 Ten came back.',
  'غادرت تسعة قوارب. عادت عشرة.',
  'The end of it.',
);
const quote = (span: { start: number; end: number } | null) =>
  span && text.slice(span.start, span.end);

describe('sentence by sentence', () => {
  test('through all blocks and back again', () => {
    const seen: (string | null)[] = [];
    let at = stepSentence(blocks, null, 'forward');
    for (let i = 0; at && i < 10; i += 1) {
      seen.push(quote(at));
      at = stepSentence(blocks, at, 'forward');
    }
    expect(seen).toEqual([
      'Nine boats left.',
      '👩‍👩‍👧 Ten came back.',
      'غادرت تسعة قوارب.',
      'عادت عشرة.',
      'The end of it.',
    ]);
    const last = { start: text.length - 14, end: text.length };
    expect(quote(stepSentence(blocks, last, 'back'))).toBe('عادت عشرة.');
    expect(stepSentence(blocks, { start: 0, end: 4 }, 'back')).toBeNull();
  });

  test('block by block', () => {
    const first = stepBlock(blocks, null, 'forward');
    const second = stepBlock(blocks, first, 'forward');
    expect(quote(second)).toBe('غادرت تسعة قوارب.');
    expect(stepBlock(blocks, second, 'back')).toEqual(first);
    expect(stepBlock(blocks, first, 'back')).toBeNull();
  });
});

describe('word by word', () => {
  test('the end goes out, into the next block, and comes back', () => {
    const start = { start: 0, end: 10 };
    const out = moveEnd(blocks, start, 'forward', 'word');
    expect(quote(out)).toBe('Nine boats left');
    expect(moveEnd(blocks, out, 'back', 'word')).toEqual(start);
    const edge = { start: 0, end: blocks[0]?.end ?? 0 };
    expect(quote(moveEnd(blocks, edge, 'forward', 'word'))).toMatch(/back\.\n\nغادرت$/);
  });

  test('something always stays chosen', () => {
    expect(moveEnd(blocks, { start: 0, end: 4 }, 'back', 'word')).toEqual({ start: 0, end: 4 });
    expect(moveStart(blocks, { start: 0, end: 4 }, 'forward', 'word')).toEqual({
      start: 0,
      end: 4,
    });
  });

  test('any walk stays inside the text and ends at words', () => {
    const moves = fc.array(
      fc.tuple(
        fc.constantFrom(moveEnd, moveStart),
        fc.constantFrom('forward' as const, 'back' as const),
        fc.constantFrom('word' as const, 'sentence' as const),
      ),
      { maxLength: 40 },
    );
    fc.assert(
      fc.property(moves, (walk) => {
        let span = stepSentence(blocks, null, 'forward') ?? { start: 0, end: 1 };
        for (const [move, direction, unit] of walk) span = move(blocks, span, direction, unit);
        expect(span.start).toBeGreaterThanOrEqual(0);
        expect(span.end).toBeGreaterThan(span.start);
        expect(span.end).toBeLessThanOrEqual(text.length);
        expect(quote(span)).toBe(quote(span)?.trim());
        expect(quote(span)?.isWellFormed()).toBe(true);
      }),
    );
  });
});
