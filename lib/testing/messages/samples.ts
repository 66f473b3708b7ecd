import {
  isArgumentElement,
  isNumberElement,
  isPluralElement,
  isSelectElement,
  isTagElement,
} from '@formatjs/icu-messageformat-parser';
import { createTranslator } from 'next-intl';
import type { Language } from '@/lib/i18n/messages';
import { elementsOf } from './shape';

/** What stands for a name, a title or a day; not a word of any language. */
export const SAMPLE = 'Xx';

/** One number at least of every category of the five languages, and a large one. */
const NUMBERS = [0, 1, 2, 3, 11, 21, 100, 1_000];

/** What was said already, by language and message: every test asks for all of them. */
const said = new Map<string, string[]>();

type Values = Record<string, unknown>;

/**
 * A message said with sample values: for every combination of the choices of its selects, once with each of `NUMBERS`.
 * Whatever goes wrong while it is said is thrown.
 */
export function sayings(text: string, language: Language): string[] {
  const kept = said.get(`${language} ${text}`);
  if (kept) return kept;
  const locale = language;
  const onError = (error: Error) => {
    throw error;
  };
  const t = createTranslator<{ said: string }>({ locale, messages: { said: text }, onError });
  const sayings = [...new Set(samplesOf(text).map((values) => t.markup('said', values as never)))];
  said.set(`${language} ${text}`, sayings);
  return sayings;
}

function samplesOf(text: string): Values[] {
  const elements = elementsOf(text);
  const counts = elements.filter((element) => isPluralElement(element) || isNumberElement(element));
  const choices = elements
    .filter(isSelectElement)
    .map(({ value, options }) => Object.keys(options).map((key) => [value, key] as const));
  const fixed = Object.fromEntries(
    elements.flatMap((element): [string, unknown][] => {
      if (isTagElement(element)) return [[element.value, (chunks: string) => chunks]];
      return isArgumentElement(element) ? [[element.value, SAMPLE]] : [];
    }),
  );
  return NUMBERS.flatMap((number) => {
    const counted = Object.fromEntries(counts.map(({ value }) => [value, number]));
    return combinations(choices).map((chosen) => ({
      ...{ ...fixed, ...counted, ...Object.fromEntries(chosen) },
    }));
  });
}

function combinations<T>(lists: readonly (readonly T[])[]): T[][] {
  return lists.reduce<T[][]>(
    (done, list) => done.flatMap((before) => list.map((item) => [...before, item])),
    [[]],
  );
}
