import { describe, expect, it } from 'vitest';
import { type Language, languages } from '@/lib/i18n/messages';
import { collectSentences, sentencesOf, wordsChosenIn } from '@/lib/testing/collect-sentences';
import { endingOf } from '@/lib/testing/messages/endings';
import { lackingTerms, strangersIn } from '@/lib/testing/messages/glossary';
import { leftInEnglish } from '@/lib/testing/messages/left-in-english';
import { breachesOf } from '@/lib/testing/messages/manners';
import { sayings } from '@/lib/testing/messages/samples';
import { missingPlurals, wordsOf } from '@/lib/testing/messages/shape';
import { catalogues } from './catalogues';

const found = collectSentences();
const spoken = languages.filter((language) => language !== 'en');

const placesOf = (text: string) => [...new Set(text.match(/\{\d+/g))].sort().join();

/** What is written the same in every language: what programs read, names of formats, samples. */
const asProgramsWrite = new Set([
  ...[
    'txt',
    'md',
    'html',
    'pdf',
    'csv',
    'jsonl',
    'DOCX',
    'ZIP',
    'Office',
    'UTF-8',
    'UTF-16',
    'NUL',
  ],
  ...['http', 'https', 'url', 'name', 'example', 'org', 'Asia', 'Kathmandu', 'KB'],
  ...['null', 'true', 'false', 'all', 'first', 'update', 'correction', 'retraction', 'other'],
]);

/** Sentences that name keys of the API, or that hold of the check and not of the claim in Chinese (核查仍然有效). */
const otherwise = new Set([
  'The first publication is “first”, every later one “update”, “correction” or “retraction”.',
  'Say what was looked at, and why the claim still holds.',
  'Say why the claim still holds.',
  'The next review comes after the day for which the claim holds.',
]);

/** What is wrong with a translation: its values, its numbers, its manners, its words. */
function faultsOf(language: Language, english: string, translation: string): string[] {
  const message = translation.replaceAll(', date}', '}');
  const isWhole = !english.endsWith('}');
  try {
    return [
      ...(placesOf(english) === placesOf(translation) ? [] : ['other values']),
      ...missingPlurals(message, language),
      ...sayings(message, language).flatMap((said) => [
        ...breachesOf(said, language),
        ...leftInEnglish(said, english, language).filter((word) => !asProgramsWrite.has(word)),
        ...(isWhole && endingOf(said) !== endingOf(english) ? ['another ending'] : []),
      ]),
      ...(otherwise.has(english) ? [] : lackingTerms(english, wordsOf(message), language)),
      ...strangersIn(wordsOf(message), language),
    ];
  } catch (error) {
    return [String(error)];
  }
}

it('every language of the interface but English has a catalogue', () => {
  expect(Object.keys(catalogues)).toEqual(spoken);
});

it('no sentence has words of ours chosen inside it', () => {
  expect(found.filter(wordsChosenIn)).toEqual([]);
});

describe.each(spoken)('the sentences in %s', (locale) => {
  it('are there, each of them, and no other', async () => {
    const catalogue = (await catalogues[locale]?.()) ?? {};
    const wanted = new Set(found.map(({ pattern }) => pattern));
    const missing = found.filter(({ pattern }) => !(pattern in catalogue));
    expect(missing.map(({ pattern, place }) => `${place}: ${pattern}`)).toEqual([]);
    expect(Object.keys(catalogue).filter((english) => !wanted.has(english))).toEqual([]);
  });

  it('have the same values, all numbers of their language, its manners and the words of its glossary', async () => {
    const catalogue = (await catalogues[locale]?.()) ?? {};
    const faults = Object.entries(catalogue).flatMap(([english, translation]) =>
      faultsOf(locale, english, translation).map((fault) => `${english}: ${fault}`),
    );
    expect(faults).toEqual([]);
  });
});

describe('the look-out for sentences', () => {
  const sample = `
    throw new AppError('INVALID', 'Choose a hat.', { hat: \`A hat has at most \${MOST} feathers.\` });
    const schema = z.string().min(1, 'Say which hat.').meta({ description: 'Any hat at all.' });
    throw new AppError('CONFLICT', 'hat is gone');
    throw new Error('This hat is a bug.');
    log.warn({}, 'The hat went away.');
    return \`It is \${n === 1 ? 'one hat' : 'many hats'}.\`;`;

  it('finds them wherever they stand, but not what programmers are told', () => {
    const sentences = sentencesOf('lib/hats/mutations.ts', sample);
    expect(sentences.map(({ pattern }) => pattern)).toEqual([
      'Choose a hat.',
      'A hat has at most {0} feathers.',
      'Say which hat.',
      'hat is gone',
      'It is {0}.',
    ]);
    expect(sentences.filter(wordsChosenIn).map(({ pattern }) => pattern)).toEqual(['It is {0}.']);
  });

  it.each<[Language, string, string]>([
    ['fr', 'A hat has {0} feathers.', 'Un chapeau a des plumes.'],
    ['ar', 'It has {0} hats.', '{0, plural, other {#}}.'],
    ['es', 'Choose a hat.', '¡Elija un sombrero!'],
    ['es', 'Choose a hat.', 'Elija un sombrero'],
    ['fr', 'Choose a hat.', 'Choose a hat.'],
    ['zh', 'Choose a hat.', '选择 hat。'],
    ['fr', 'It has {0}.', '{0, plural, one {a}'],
    ['es', 'The claim is new.', 'La alegación es nueva.'],
  ])('tells what is wrong with a translation into %s: %s', (language, english, translation) => {
    expect(faultsOf(language, english, translation)).not.toEqual([]);
  });
});
