import { describe, expect, it } from 'vitest';
import {
  alternatesOf,
  inLanguage,
  languageOf,
  languageOfQuery,
  towardsLanguage,
  withLanguage,
  withoutLanguage,
} from './address';

describe('an address in a language', () => {
  it.each(['/', '/claims?q=a', '/claims/x#evidence-1', '/desk', 'https://example.org/en', '#part'])(
    '%s is the same in the default language, and in one that we do not have',
    (address) => {
      expect(inLanguage(address, 'en')).toBe(address);
      expect(inLanguage(address, 'tlh')).toBe(address);
    },
  );

  it.each([
    ['/', '/fr'],
    ['/?a', '/fr?a'],
    ['/#a', '/fr#a'],
    ['/claims', '/fr/claims'],
    ['/claims?q=a', '/fr/claims?q=a'],
    ['/claims/x#evidence-1', '/fr/claims/x#evidence-1'],
    ['/desks', '/fr/desks'],
    ['/sign-in-help', '/fr/sign-in-help'],
    ...['/desk', '/desk/claims', '/desk?a', '/sign-in?next=/desk', '/accept-invitation/a'].map(
      same,
    ),
    ...['/api/v1/me', '/feeds/claims.atom', '/embed/claims/a', '/citations/a/1.bib'].map(same),
    ...['https://example.org/claims', '//example.org', '#part', '?page=2', 'mailto:a@b.c'].map(
      same,
    ),
  ])('%s is %s in French', (address, french) => expect(inLanguage(address, 'fr')).toBe(french));

  function same(address: string): [string, string] {
    return [address, address];
  }

  it.each([
    ['/en', '/'],
    ['/ar', '/'],
    ['/zh/desk/claims', '/desk/claims'],
    ['/english', '/english'],
    ['/desk/en', '/desk/en'],
    ['/', '/'],
  ])('%s without its language is %s', (path, bare) => expect(withoutLanguage(path)).toBe(bare));

  it.each([
    ['/fr', 'fr'],
    ['/ar/claims?q=a', 'ar'],
    ['/zh?x', 'zh'],
    ...['/', '/en/claims', '/claims', '/tlh/claims', ''].map((path) => [path, 'en']),
  ])('%s names %s', (path, language) => expect(languageOf(path)).toBe(language));
});

it.each([
  ['en', '/embed/claims/x', 'en'],
  ['tlh', '/embed/claims/x', 'en'],
  ['fr', '/embed/claims/x?language=fr', 'fr'],
  ['ar', '/embed/claims/x?language=ar', 'ar'],
])('a file in %s is at %s, which asks for %s', (locale, address, asked) => {
  expect(withLanguage('/embed/claims/x', locale)).toBe(address);
  expect(languageOfQuery(new URLSearchParams(address.split('?')[1]))).toBe(asked);
  expect(languageOfQuery(new URLSearchParams('language=tlh'))).toBe('en');
});

it('leads to the other languages of a page, also of one whose address has none', () => {
  expect(towardsLanguage('/claims?q=a', 'ar')).toBe('/ar/claims?q=a');
  expect(towardsLanguage('/claims?q=a', 'en')).toBe('/claims?q=a');
  expect(towardsLanguage('/desk/claims?state=new', 'ar')).toBe('/ar/desk/claims?state=new');
  expect(towardsLanguage('/sign-in?next=/desk', 'en')).toBe('/en/sign-in?next=/desk');
});

it('names every language of a page, and the one for all others', () => {
  expect(alternatesOf('https://assay.example', '/claims/x')).toEqual({
    en: 'https://assay.example/claims/x',
    fr: 'https://assay.example/fr/claims/x',
    es: 'https://assay.example/es/claims/x',
    ar: 'https://assay.example/ar/claims/x',
    zh: 'https://assay.example/zh/claims/x',
    'x-default': 'https://assay.example/claims/x',
  });
});
