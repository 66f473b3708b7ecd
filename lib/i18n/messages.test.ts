import { globSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { endingOf } from '@/lib/testing/messages/endings';
import { lackingTerms, strangersIn } from '@/lib/testing/messages/glossary';
import { leftInEnglish } from '@/lib/testing/messages/left-in-english';
import { breachesOf } from '@/lib/testing/messages/manners';
import { saidOtherwise } from '@/lib/testing/messages/said-otherwise';
import { sayings } from '@/lib/testing/messages/samples';
import { sentencesOf } from '@/lib/testing/messages/sentences';
import { missingPlurals, shapeOf, wordsOf } from '@/lib/testing/messages/shape';
import { locales } from './locales';
import { type Language, languages, loadMessages } from './messages';

/** The faults that a look at every sentence of a language finds, with the sentence's path. */
async function look(
  language: Language,
  faultsOf: (text: string, english: string, path: string) => readonly string[],
): Promise<string[]> {
  const english = sentencesOf(await loadMessages('en'));
  return [...sentencesOf(await loadMessages(language))].flatMap(([path, text]) =>
    faultsOf(text, english.get(path) ?? '', path).map((fault) => `${path}: ${fault}`),
  );
}

it('are there in every language of the interface', () => {
  expect(locales.filter((locale) => !languages.includes(locale))).toEqual([]);
  expect(languages).toEqual(['en', 'fr', 'es', 'ar', 'zh']);
});

it('reach the browser by the page alone, in its one language', () => {
  const files = globSync('{app,components,lib}/**/*.{ts,tsx}').filter(
    (file) => !/\.test\.tsx?$|^lib\/i18n\/messages/.test(file),
  );
  const whole = files.filter((file) =>
    /from '[^']*\/messages\/(en|fr|es|ar|zh)'/.test(readFileSync(file, 'utf8')),
  );
  const loading = files.filter((file) =>
    /^import (?!type).*from '@\/lib\/i18n\/messages'/m.test(readFileSync(file, 'utf8')),
  );
  expect(whole).toEqual([]);
  expect(loading.filter((file) => !file.startsWith('lib/'))).toEqual([]);
  expect(loading).not.toEqual([]);
});

describe.each(languages)('the words in %s', (language) => {
  it('come from every file of the folder', async () => {
    const files = readdirSync(new URL(`./messages/${language}`, import.meta.url));
    const names = files.map((file) => file.replace(/\.json$/, ''));
    expect(Object.keys(await loadMessages(language)).sort()).toEqual(names.sort());
  });

  it('have the keys of the English ones, in their order', async () => {
    const english = sentencesOf(await loadMessages('en'));
    expect([...sentencesOf(await loadMessages(language)).keys()]).toEqual([...english.keys()]);
  });

  it('have the arguments, the choices and the tags of the English ones', async () => {
    const faults = await look(language, (text, english) => {
      const [there, here] = [shapeOf(english).join(' '), shapeOf(text).join(' ')];
      return there === here ? [] : [`${here} instead of ${there}`];
    });
    expect(faults).toEqual([]);
  });

  it('have a case for every category of number', async () => {
    expect(await look(language, (text) => missingPlurals(text, language))).toEqual([]);
  });

  it('can be said with any count and any choice, and leave nothing over', async () => {
    const faults = await look(language, (text) =>
      sayings(text, language).filter((said) => /[{}<>]|undefined/.test(said)),
    );
    expect(faults).toEqual([]);
    const empty = await look(language, (text) => (text.trim() === '' ? ['empty'] : []));
    expect(empty).toEqual([]);
  });

  it('keep the manners: punctuation as the language has it, nothing loud, nothing begging', async () => {
    const faults = await look(language, (text) =>
      sayings(text, language).flatMap((said) =>
        breachesOf(said, language).map((breach) => `${breach} in “${said}”`),
      ),
    );
    expect(faults).toEqual([]);
  });

  it('end as the English sentence ends', async () => {
    const faults = await look(language, (text, english) => {
      const there = new Set(sayings(english, 'en').map(endingOf));
      const isSentence = english.includes(' ') && !there.has('');
      if (!isSentence) return [];
      return sayings(text, language).filter((said) => !there.has(endingOf(said)));
    });
    expect(faults).toEqual([]);
  });

  it('leave nothing in English but names', async () => {
    const faults = await look(language, (text, english) => {
      const there = sayings(english, 'en')[0] ?? '';
      return sayings(text, language).flatMap((said) => leftInEnglish(said, there, language));
    });
    expect(faults).toEqual([]);
  });

  it('call a thing of the glossary by its one word', async () => {
    const known = language === 'en' ? [] : saidOtherwise[language];
    const lacking = await look(language, (text, english) =>
      lackingTerms(wordsOf(english), wordsOf(text), language),
    );
    expect(lacking.filter((line) => !known.includes(line))).toEqual([]);
    expect(known.filter((line) => !lacking.includes(line))).toEqual([]);
    expect(await look(language, (text) => strangersIn(wordsOf(text), language))).toEqual([]);
  });
});
