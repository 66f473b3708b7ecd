import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normalised } from './normalised';
import { tokensOf } from './tokens';

const terms = (text: string) => tokensOf(text).map(({ term }) => term);

describe('the words of a text', () => {
  it.each([
    ['Cargo GREW by 4 %.', ['cargo', 'grew', 'by', '4']],
    ['L’été à Genève', ['l', 'ete', 'a', 'geneve']],
    ['Biden’s dog, don’t ask; O’Reilly', ['biden', 'dog', 'dont', 'ask', 'o', 'reilly']],
    ['1,000,000 votes, 1.000.000 Stimmen', ['1000000', 'votes', '1000000', 'stimmen']],
    ['3.5 % and 3,5 % on 1.2.2020', ['3.5', 'and', '3.5', 'on', '1', '2', '2020']],
    ['the U.S. and the U.S.A.', ['the', 'us', 'and', 'the', 'usa']],
    [
      'Straße, œuvre, Ærø, Łódź, İstanbul, ısı',
      ['strasse', 'oeuvre', 'aero', 'lodz', 'istanbul', 'isi'],
    ],
    ['ＦＵＬＬ ﬁne', ['full', 'fine']],
    ['#FreeIran2020 @real_name', ['freeiran2020', 'real', 'name']],
  ])('in Latin script: %s', (text, expected) => {
    expect(terms(text)).toEqual(expected);
  });

  it.each([
    ['Россия, Ёлка', ['россия', 'елка']],
    ['Ὀδυσσεύς', ['οδυσσευσ']],
    ['مُحَمَّد إلى مدرســة', ['محمد', 'الي', 'مدرسه']],
    ['שָׁלוֹם', ['שלום']],
    ['हिन्दी में', ['हिन्दी', 'में']],
    ['한국어 문장', ['한국어', '문장']],
  ])('in other scripts with spaces: %s', (text, expected) => {
    expect(terms(text)).toEqual(expected);
  });

  it.each([
    ['新疆棉花', ['新疆', '疆棉', '棉花']],
    ['棉', ['棉']],
    ['2024年，棉花', ['2024', '年', '棉花']],
    ['コーヒーはﾈｺ', ['コー', 'ーヒ', 'ヒー', 'ーは', 'はネ', 'ネコ']],
    ['ภาษา', ['ภา', 'าษ', 'ษา']],
    ['𠮷野家', ['𠮷野', '野家']],
  ])('in scripts without spaces, two characters each: %s', (text, expected) => {
    expect(terms(text)).toEqual(expected);
  });

  it('finds a run of characters wherever it was cut out', () => {
    const text = 'มนุษย์ทั้งหลายเกิดมามีอิสระและเสมอภาคกัน';
    for (let at = 0; at + 6 <= text.length; at += 1) {
      const part = terms(text.slice(at, at + 6));
      expect(` ${terms(text).join(' ')} `).toContain(` ${part.join(' ')} `);
    }
  });

  it('says where they stand', () => {
    const text = 'In L’Aquila: Biden’s 2,500 𠮷野家 cafés';
    const said = tokensOf(text).map(({ start, end }) => text.slice(start, end));
    expect(said).toEqual(['In', 'L', 'Aquila', 'Biden', '2,500', '𠮷野', '野家', 'cafés']);
  });

  it('holds for any text: in order, within it, compared the same when written again', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 80 }), (text) => {
        let before = 0;
        for (const { term, start, end } of tokensOf(text)) {
          expect(start).toBeGreaterThanOrEqual(before);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
          expect(normalised(term)).toBe(term);
          before = start;
        }
      }),
      { numRuns: 500 },
    );
  });

  it('does not care about case, accents taken apart, or width', () => {
    for (const text of ['Été à Łódź', 'ΑΒΓΔ', 'Ё', 'カタカナ', '한국']) {
      expect(terms(text.normalize('NFD'))).toEqual(terms(text));
      expect(terms(text.toUpperCase())).toEqual(terms(text));
    }
  });
});
