import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sentences, words } from './segment';

const pieces = (text: string, language?: string) =>
  sentences(text, language).map(({ start, end }) => text.slice(start, end));

describe('sentences', () => {
  it('keeps abbreviations and initials with what follows', () => {
    const text = 'Mr. Smith met J. Doe. U.S. officials came. Then they left.';
    expect(pieces(text, 'en')).toEqual([
      'Mr. Smith met J. Doe.',
      'U.S. officials came.',
      'Then they left.',
    ]);
  });

  it('reads across a line end inside a sentence, never across blocks', () => {
    expect(pieces('A headline\n\nIt was\nclosed. He said:\nSecond line.', 'en')).toEqual([
      'A headline',
      'It was\nclosed.',
      'He said:',
      'Second line.',
    ]);
  });

  it('knows the full stops of other scripts', () => {
    expect(pieces('桥已关闭。他走了。', 'zh')).toEqual(['桥已关闭。', '他走了。']);
    expect(pieces('هل أغلق الجسر؟ نعم.', 'ar')).toEqual(['هل أغلق الجسر؟', 'نعم.']);
  });

  it('falls back to general rules for a tag that is none', () => {
    expect(pieces('One. Two.', 'not a tag')).toEqual(['One.', 'Two.']);
  });

  it('is ordered, never overlaps and loses nothing but white space', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const spans = sentences(text);
        let position = 0;
        for (const { start, end } of spans) {
          expect(text.slice(position, start).trim()).toBe('');
          expect(end).toBeGreaterThan(start);
          position = end;
        }
        expect(text.slice(position).trim()).toBe('');
      }),
    );
  });
});

describe('words', () => {
  it('leaves out spaces and punctuation, in any script', () => {
    const text = '“Don’t”, he said – 12.';
    expect(words(text, 'en').map(({ start, end }) => text.slice(start, end))).toEqual([
      'Don’t',
      'he',
      'said',
      '12',
    ]);
    expect(words('职业技能教育', 'zh').length).toBeGreaterThan(1);
  });
});
