import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tokenise } from './tokens';

const wordsOf = (text: string) => {
  const { count, starts, ends } = tokenise(text);
  return Array.from({ length: count }, (_, at) => text.slice(starts[at], ends[at]));
};

describe('tokenise', () => {
  it.each([
    ['It’s 1,000.5 km, she said.', ['It’s', '1,000.5', 'km', 'she', 'said']],
    ['well-known “words” (50%)', ['well', 'known', 'words', '50', '%']],
    ['他在2019年', ['他', '在', '2019', '年']],
    ['👩‍👩‍👧 🇫🇷 ok', ['👩‍👩‍👧', '🇫🇷', 'ok']],
    ['e\u0301te\u0301 da\u00adheim', ['e\u0301te\u0301', 'da\u00adheim']],
    ['سلام يا عالم', ['سلام', 'يا', 'عالم']],
    ['—…!?', []],
  ])('%j', (text, words) => {
    expect(wordsOf(text)).toEqual(words);
  });

  it('finds words in Thai', () => {
    expect(wordsOf('สวัสดีชาวโลก').length).toBeGreaterThan(1);
  });

  it('gives one number to spellings that look alike, and different ones to different words', () => {
    const { ids } = tokenise('ﬁrst first FIRST ｆｉｒｓｔ fi\u00adrst — last');
    expect(new Set(ids.slice(0, 5)).size).toBe(1);
    expect(ids[5]).not.toBe(ids[0]);
  });

  it('marks the first word of a sentence and of a line', () => {
    const { heads } = tokenise('One two. Three\nfour');
    expect(Array.from(heads)).toEqual([1, 0, 1, 1]);
  });

  it('never overlaps and never cuts a surrogate pair', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const { count, starts, ends } = tokenise(text);
        for (let at = 0; at < count; at++) {
          const [start, end] = [starts[at] as number, ends[at] as number];
          expect(start).toBeLessThan(end);
          expect(start).toBeGreaterThanOrEqual(at > 0 ? (ends[at - 1] as number) : 0);
          expect(text.slice(start, end).isWellFormed()).toBe(true);
        }
      }),
    );
  });
});
