import { createTranslator } from 'next-intl';
import { describe, expect, it } from 'vitest';
import { type Locale, locales } from '@/lib/i18n/locales';
import { collectSentences, sentencesOf, wordsChosenIn } from '@/lib/testing/collect-sentences';
import { catalogues } from './catalogues';

const found = collectSentences();
const spoken = Object.keys(catalogues);

const placesOf = (text: string) => [...new Set(text.match(/\{\d+/g))].sort().join();

/** The categories of number that a plural of the language has to name. */
const categories: Record<string, string[]> = {
  fr: ['one', 'other'],
  es: ['one', 'other'],
  ar: ['zero', 'one', 'two', 'few', 'many', 'other'],
  zh: ['other'],
};

function faultsOf(locale: string, english: string, translation: string): string[] {
  const faults: string[] = [];
  if (placesOf(english) !== placesOf(translation)) faults.push(`${english}: other values`);
  const onError = () => faults.push(`${english}: not to be read`);
  const values = Object.fromEntries([...english.matchAll(/\{(\d+)/g)].map(([, n]) => [n, 2]));
  const messages = { said: translation.replace(/(\{\d+), date\}/g, '$1}') };
  createTranslator({ locale: locale as Locale, messages, onError })('said', values);
  for (const [plural] of translation.matchAll(/\{\d+, plural, (?:[^{}]|\{[^{}]*\})*\}/g)) {
    const missing = categories[locale]?.filter((name) => !plural.includes(`${name} {`)) ?? [];
    if (missing.length > 0) faults.push(`${english}: no ${missing.join(', ')}`);
  }
  if (/[!¡！]|\bplease\b|veuillez|por favor|يرجى|الرجاء/iu.test(translation)) {
    faults.push(`${english}: loud`);
  }
  return faults;
}

it('every language of the interface but English has a catalogue', () => {
  expect(locales.filter((locale) => locale !== 'en' && !spoken.includes(locale))).toEqual([]);
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

  it('have the same values, all numbers of their language, and good manners', async () => {
    const catalogue = (await catalogues[locale]?.()) ?? {};
    const faults = Object.entries(catalogue).flatMap(([english, translation]) =>
      faultsOf(locale, english, translation),
    );
    expect(faults).toEqual([]);
  });

  it('are not English', async () => {
    const catalogue = (await catalogues[locale]?.()) ?? {};
    expect(Object.entries(catalogue).filter(([english, said]) => english === said)).toEqual([]);
  });
});

describe('the look-out for sentences', () => {
  const sample = `
    throw new AppError('INVALID', 'Choose a hat.', { hat: \`A hat has at most \${MOST} feathers.\` });
    const schema = z.string().min(1, 'Say which hat.').meta({ description: 'Any hat at all.' });
    throw new Error('This hat is a bug.');
    log.warn({}, 'The hat went away.');
    return \`It is \${n === 1 ? 'one hat' : 'many hats'}.\`;`;

  it('finds them wherever they stand, but not what programmers are told', () => {
    const sentences = sentencesOf('lib/hats/mutations.ts', sample);
    expect(sentences.map(({ pattern }) => pattern)).toEqual([
      'Choose a hat.',
      'A hat has at most {0} feathers.',
      'Say which hat.',
      'It is {0}.',
    ]);
    expect(sentences.filter(wordsChosenIn).map(({ pattern }) => pattern)).toEqual(['It is {0}.']);
  });

  it('tells what is wrong with a translation', () => {
    expect(faultsOf('fr', 'A hat has {0} feathers.', 'Un chapeau a des plumes.')).toHaveLength(1);
    expect(faultsOf('ar', 'It has {0} hats.', '{0, plural, other {#}}')).toHaveLength(1);
    expect(faultsOf('es', 'Choose a hat.', '¡Elija un sombrero!')).toHaveLength(1);
    expect(faultsOf('fr', 'It has {0}.', '{0, plural, one {a}')).toHaveLength(1);
  });
});
