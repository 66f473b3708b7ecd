import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldTypography, sameButForTypography } from './typography';

describe('sameButForTypography', () => {
  it.each([
    ['curly and straight quotation marks', '“No,” he said', '"No," he said'],
    ['apostrophes', 'don’t', "don't"],
    ['guillemets with their spaces', '« Non », dit-il', '"Non", dit-il'],
    ['dashes', '2018–2020', '2018-2020'],
    ['dashes set off', 'a word — a pause', 'a word—a pause'],
    ['the ellipsis sign', 'and so on…', 'and so on...'],
    ['no-break and thin spaces', '12\u00a0000\u2009km', '12 000 km'],
    ['line ends', 'one\n\ntwo', 'one two'],
    ['soft hyphens', 'inter\u00adnational', 'international'],
    ['ligatures', 'the ﬁrst ﬂight', 'the first flight'],
    ['full-width forms', 'ＡＢＣ１２３，', 'ABC123,'],
    ['composition', 'e\u0301te\u0301', '\u00e9t\u00e9'],
    ['spaces beside ideographs', '在 2019 年', '在2019年'],
    ['French spaces', 'Vraiment\u202f?', 'Vraiment?'],
  ])('%s', (_, one, other) => {
    expect(sameButForTypography(one, other)).toBe(true);
  });

  it.each([
    ['case', 'May', 'may'],
    ['superscripts', '10²', '102'],
    ['a word more', 'was not there', 'was there'],
    ['words run together', 'a head', 'ahead'],
    ['accents', 'résumé', 'resume'],
  ])('not %s', (_, one, other) => {
    expect(sameButForTypography(one, other)).toBe(false);
  });
});

it('says for each unit of the folded text where it comes from, in order', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      const { text: folded, starts, ends } = foldTypography(text);
      expect(starts).toHaveLength(folded.length);
      expect(ends).toHaveLength(folded.length);
      for (const [at, start] of starts.entries()) {
        expect(start).toBeLessThan(ends[at] as number);
        expect(start).toBeGreaterThanOrEqual(starts[at - 1] ?? 0);
        expect(ends[at]).toBeLessThanOrEqual(text.length);
      }
      expect(foldTypography(folded).text.replace(/\s/g, '')).toBe(folded.replace(/\s/g, ''));
    }),
  );
});
