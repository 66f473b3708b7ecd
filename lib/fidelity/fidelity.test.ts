import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkQuotation } from './fidelity';
import { sentenceOf } from './flags';

const ENGLISH =
  'The ministry said on Monday that it had not released 1,200 people. “We don’t know,” she said, “where they are.” ' +
  'Of the 12 million residents, 45 percent live within 30 km of the border. ' +
  'They may leave the camp if they pass the exam. Aid will be paid unless the court decides otherwise.\n\n' +
  'Twelve witnesses were heard in 2019.';

/** The flags as kind, document's words and typed words. */
const flagged = (text: string, typed: string, language?: string) =>
  checkQuotation(text, typed, language ? { language } : {}).flags.map(
    ({ kind, said, typed: here }) => [kind, said, here],
  );

describe('checkQuotation', () => {
  it.each<[string, string, string]>([
    [
      'the very words',
      'Twelve witnesses were heard in 2019.',
      'Twelve witnesses were heard in 2019.',
    ],
    ['straight for curly', '"We don\'t know," she said', '“We don’t know,” she said'],
    ['other white space', 'Twelve  witnesses\nwere heard', 'Twelve witnesses were heard'],
    [
      'a number as a figure',
      '12 witnesses were heard in 2019.',
      'Twelve witnesses were heard in 2019.',
    ],
    [
      'a unit as a sign',
      'the 12 million residents, 45% live within 30 km of the border',
      'the 12 million residents, 45 percent live within 30 km of the border',
    ],
    ['no grouping', 'it had not released 1200 people', 'it had not released 1,200 people'],
    [
      'a scale written out',
      'Of the 12,000,000 residents, 45 percent live',
      'Of the 12 million residents, 45 percent live',
    ],
    [
      'case at the beginning',
      'twelve witnesses were heard in 2019',
      'Twelve witnesses were heard in 2019',
    ],
  ])('is the same: %s', (_, typed, words) => {
    const found = checkQuotation(ENGLISH, typed, { language: 'en' });
    expect(found).toMatchObject({ exact: true, words, flags: [] });
    expect(ENGLISH.slice(found.place?.start, found.place?.end)).toBe(words);
  });

  it.each<[string, string, string, string[][]]>([
    [
      'another number',
      ENGLISH,
      'Twelve witnesses were heard in 2018.',
      [['number', '2019', '2018']],
    ],
    [
      'another number as a word',
      ENGLISH,
      'Eleven witnesses were heard in 2019.',
      [['number', 'Twelve', 'Eleven']],
    ],
    [
      'million to billion',
      ENGLISH,
      'Of the 12 billion residents, 45 percent live within 30 km of the border.',
      [['unit', 'million', 'billion']],
    ],
    [
      'km to miles',
      ENGLISH,
      'Of the 12 million residents, 45 percent live within 30 miles of the border.',
      [['unit', 'km', 'miles']],
    ],
    [
      'percent to points',
      ENGLISH,
      'Of the 12 million residents, 45 percentage points live within 30 km of the border.',
      [['unit', 'percent', 'percentage points']],
    ],
    [
      'not left out',
      ENGLISH,
      'The ministry said on Monday that it had released 1,200 people.',
      [['negation', 'not', '']],
    ],
    [
      'contraction undone',
      ENGLISH,
      'We do know,” she said, “where they are.',
      [['negation', 'don’t', 'do']],
    ],
    ['not put in', ENGLISH, 'Twelve witnesses were not heard in 2019.', [['negation', '', 'not']]],
    [
      'another word',
      ENGLISH,
      'Twelve experts were heard in 2019.',
      [['words', 'witnesses', 'experts']],
    ],
    ['if cut off', ENGLISH, 'They may leave the camp', [['condition', 'if', '']]],
    ['unless cut off', ENGLISH, 'Aid will be paid', [['condition', 'unless', '']]],
    ['not cut off before it', ENGLISH, 'released 1,200 people', [['negation', 'not', '']]],
    [
      'ellipsis',
      ENGLISH,
      'Of the 12 million residents … live within 30 km of the border.',
      [['ellipsis', ', 45 percent', '…']],
    ],
    [
      'ellipsis in brackets over a not',
      ENGLISH,
      'The ministry said [...] released 1,200 people.',
      [
        ['ellipsis', 'on Monday that it had not', '…'],
        ['negation', 'not', ''],
      ],
    ],
    [
      'several at once',
      ENGLISH,
      'The ministry said on Sunday that it had released 12,000 people.',
      [
        ['words', 'Monday', 'Sunday'],
        ['negation', 'not', ''],
        ['number', '1,200', '12,000'],
      ],
    ],
    [
      'not there',
      ENGLISH,
      'Nothing of this kind was ever written by anybody at all.',
      [['not_there', '', 'Nothing of this kind was ever written by anybody at all.']],
    ],
  ])('flags: %s', (_, text, typed, flags) => {
    expect(flagged(text, typed, 'en')).toEqual(flags);
  });

  it.each<[string, string, string, string, string[][]]>([
    [
      'French not',
      'fr',
      'Le ministre n’a pas confirmé les chiffres hier soir.',
      'Le ministre a confirmé les chiffres hier soir.',
      [['negation', 'n’a pas', 'a']],
    ],
    [
      'French unless',
      'fr',
      'L’aide sera versée à moins que le tribunal en décide autrement.',
      'L’aide sera versée',
      [['condition', 'à moins', '']],
    ],
    [
      'Spanish not',
      'es',
      'El ministro no confirmó las cifras ayer por la noche.',
      'El ministro confirmó las cifras ayer por la noche.',
      [['negation', 'no', '']],
    ],
    [
      'Spanish if',
      'es',
      'Podrán salir del campo si aprueban el examen.',
      'Podrán salir del campo',
      [['condition', 'si', '']],
    ],
    [
      'German none',
      'de',
      'Die Behörde hat im Mai keine Häftlinge freigelassen.',
      'Die Behörde hat im Mai Häftlinge freigelassen.',
      [['negation', 'keine', '']],
    ],
    [
      'German if',
      'de',
      'Sie dürfen gehen, wenn sie die Prüfung bestehen.',
      'Sie dürfen gehen',
      [['condition', 'wenn', '']],
    ],
    [
      'Arabic not',
      'ar',
      'قال الوزير إن الحكومة لم تفرج عن المعتقلين يوم الاثنين',
      'قال الوزير إن الحكومة تفرج عن المعتقلين يوم الاثنين',
      [['negation', 'لم', '']],
    ],
    [
      'Arabic if',
      'ar',
      'يمكنهم مغادرة المخيم إذا اجتازوا الامتحان',
      'يمكنهم مغادرة المخيم',
      [['condition', 'إذا', '']],
    ],
    [
      'Chinese not',
      'zh',
      '部长星期一说政府没有释放这些被拘留的人员。',
      '部长星期一说政府有释放这些被拘留的人员。',
      [['negation', '没', '']],
    ],
    [
      'Chinese if',
      'zh',
      '如果通过考试，他们可以离开营地。',
      '他们可以离开营地',
      [['condition', '如果', '']],
    ],
    [
      'language unknown',
      '',
      'Sie dürfen gehen, wenn sie die Prüfung bestehen.',
      'Sie dürfen gehen',
      [['condition', 'wenn', '']],
    ],
  ])('knows other languages: %s', (_, language, text, typed, flags) => {
    expect(flagged(text, typed, language)).toEqual(flags);
  });

  it('chooses the place that the hint names', () => {
    const text = 'It rained. It snowed. It rained.';
    expect(checkQuotation(text, 'It rained', { hint: 20 }).place).toEqual({ start: 22, end: 31 });
  });

  it('says each flag in a sentence', () => {
    const { flags } = checkQuotation(ENGLISH, 'Twelve witnesses were heard in 2018.', {
      language: 'en',
    });
    expect(flags.map(sentenceOf)).toEqual([
      'Another number: the document says “2019”, not “2018”.',
    ]);
    const cut = checkQuotation(ENGLISH, 'Aid will be paid', { language: 'en' });
    expect(cut.flags.map(sentenceOf)).toEqual([
      'The same sentence also says “unless”, which the quotation leaves out.',
    ]);
  });

  it('finds every quotation that is copied, and never answers a place with other words than it says', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 }),
        fc.nat(60),
        fc.nat(60),
        (noise, from, length) => {
          const text = `${noise} ${ENGLISH} ${noise}`;
          const start = noise.length + 1 + from;
          const copied = text.slice(start, start + length + 1);
          fc.pre(/[a-z]{2}/.test(copied));
          const found = checkQuotation(text, copied);
          expect(found.words).toBe(text.slice(found.place?.start ?? 0, found.place?.end ?? 0));
          if (!/\.\s?\.|…/.test(copied)) expect(found.exact).toBe(true);
        },
      ),
    );
  });
});
