import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Block } from '@/lib/capture/types';
import { type BlockChange, differenceOfBlocks } from './blocks';

function documentOf(paragraphs: readonly string[]) {
  let at = 0;
  const blocks = paragraphs.map((text): Block => {
    const start = at;
    at += text.length + 2;
    return { kind: 'paragraph', start, end: start + text.length };
  });
  return { text: paragraphs.join('\n\n'), blocks };
}

function changesOf(before: readonly string[], after: readonly string[]): BlockChange[] {
  const [a, b] = [documentOf(before), documentOf(after)];
  return differenceOfBlocks(a.text, a.blocks, b.text, b.blocks);
}

const kinds = (changes: readonly BlockChange[]) =>
  changes.map((one) => (one.kind === 'moved' ? `moved ${one.side}` : one.kind));

const ONE = 'The first paragraph says one thing.';
const TWO = 'The second paragraph, longer, says quite another.';
const THREE = 'A third one ends it.';

describe('differenceOfBlocks', () => {
  it.each([
    [
      [ONE, TWO],
      [ONE, TWO],
      ['same', 'same'],
    ],
    [
      [ONE, TWO, THREE],
      [ONE, THREE],
      ['same', 'removed', 'same'],
    ],
    [
      [ONE, THREE],
      [ONE, TWO, THREE],
      ['same', 'added', 'same'],
    ],
    [
      [ONE, TWO],
      [ONE, 'The second paragraph, longer, says quite the same.'],
      ['same', 'changed'],
    ],
    [
      [ONE, TWO],
      [ONE, 'Nothing of it is left here.'],
      ['same', 'removed', 'added'],
    ],
    [
      [ONE, TWO, THREE],
      [THREE, ONE, TWO],
      ['moved after', 'same', 'same', 'moved before'],
    ],
    [[], [ONE], ['added']],
  ])('%#', (before, after, expected) => {
    expect(kinds(changesOf(before, after))).toEqual(expected);
  });

  it('says which words changed in a block', () => {
    expect(changesOf([ONE], ['The first paragraph says two things.'])).toEqual([
      {
        kind: 'changed',
        before: 0,
        after: 0,
        parts: [
          { kind: 'same', text: 'The first paragraph says ' },
          { kind: 'removed', text: 'one thing' },
          { kind: 'added', text: 'two things' },
          { kind: 'same', text: '.' },
        ],
      },
    ]);
  });

  it('names every block of both sides once and in order', () => {
    const text = fc.constantFrom(ONE, TWO, THREE, `${ONE} ${TWO}`, 'x', '', 'Das ist es.');
    fc.assert(
      fc.property(fc.array(text), fc.array(text), (before, after) => {
        const changes = changesOf(before, after);
        const left = changes.flatMap((one) =>
          one.kind === 'added' || (one.kind === 'moved' && one.side === 'after')
            ? []
            : [one.before],
        );
        const right = changes.flatMap((one) =>
          one.kind === 'removed' || (one.kind === 'moved' && one.side === 'before')
            ? []
            : [one.after],
        );
        expect(left).toEqual(before.map((_, at) => at));
        expect(right).toEqual(after.map((_, at) => at));
        for (const one of changes)
          if (one.kind === 'moved' || one.kind === 'same')
            expect(before[one.before]).toBe(after[one.after]);
      }),
    );
  });
});
