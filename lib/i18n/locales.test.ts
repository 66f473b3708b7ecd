import { expect, it } from 'vitest';
import { defaultLocale, directionOf, isLocale, locales, openGraphLocales } from './locales';

it('knows its languages, the default one first', () => {
  expect(locales[0]).toBe(defaultLocale);
  expect(isLocale('en')).toBe(true);
  expect(isLocale('tlh')).toBe(false);
  expect(isLocale(undefined)).toBe(false);
});

it.each([
  ['en', 'en_GB'],
  ['fr', 'fr_FR'],
  ['ar', 'ar_AR'],
  ['tlh', 'en_GB'],
])('Open Graph calls %s %s, and names the others', (language, name) => {
  const { locale, alternateLocale } = openGraphLocales(language);
  expect(locale).toBe(name);
  expect(new Set([name, ...alternateLocale]).size).toBe(locales.length);
  expect(alternateLocale).toHaveLength(locales.length - 1);
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
