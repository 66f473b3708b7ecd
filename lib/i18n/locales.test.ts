import { expect, it } from 'vitest';
import { defaultLocale, directionOf, isLocale, locales } from './locales';

it('knows its languages, the default one first', () => {
  expect(locales[0]).toBe(defaultLocale);
  expect(isLocale('en')).toBe(true);
  expect(isLocale('tlh')).toBe(false);
  expect(isLocale(undefined)).toBe(false);
});

it.each([
  ['ar', 'rtl'],
  ['ug', 'rtl'],
  ['ug-Cyrl', 'ltr'],
  ['he-IL', 'rtl'],
  ['AR', 'rtl'],
  ['az-Arab', 'rtl'],
  ['zh-Hant', 'ltr'],
  ['', 'ltr'],
])('%s is written %s', (tag, direction) => {
  expect(directionOf(tag)).toBe(direction);
});
