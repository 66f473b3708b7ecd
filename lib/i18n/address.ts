import { defaultLocale, isLocale, type Locale, locales } from './locales';

/** Addresses of programs, of cards for other sites, of files and of the build: they are in no language. */
export const programs = [
  'api/',
  '_next/',
  'embed/',
  'feeds/',
  'citations/',
  'pictures/',
  'sitemaps/',
  '\\.well-known/',
  'sitemap\\.xml',
  'robots\\.txt',
];

/** Pages whose language is that of their person (a cookie) and not of their address, so that colleagues can share it. */
export const personal = ['desk', 'sign-in', 'accept-invitation'];

const personalPath = new RegExp(`^/(?:${personal.join('|')})(?:[/?#]|$)`);
const programPath = new RegExp(`^/(?:${programs.join('|')})`);

/** Whether a path without a language is that of a page whose language is its person's. */
export function isPersonal(path: string): boolean {
  return personalPath.test(path);
}

/**
 * The address of a page of ours, as `lib/paths` spells it, in a language. Anything else (another site, a part of the page, an
 * address that is the same in every language) comes back as it is.
 */
export function inLanguage<T extends string>(address: T, locale: string): T {
  if (!isLocale(locale) || locale === defaultLocale) return address;
  if (!/^\/(?!\/)/.test(address) || isPersonal(address) || programPath.test(address))
    return address;
  return `/${locale}${address.replace(/^\/(?=$|[?#])/, '')}` as T;
}

/**
 * The address of a file, a card or a feed in a language: `?language=fr` after it, and nothing for the default language, so that
 * what others linked stays what it is. `address` has no query of its own.
 */
export function withLanguage<T extends string>(address: T, locale: string): T {
  return isLocale(locale) && locale !== defaultLocale
    ? (`${address}?language=${locale}` as T)
    : address;
}

/** The language that such an address asks for; the default one where it asks for none, or for one that we do not have. */
export function languageOfQuery(query: Pick<URLSearchParams, 'get'>): Locale {
  const language = query.get('language') ?? undefined;
  return isLocale(language) ? language : defaultLocale;
}

/**
 * The address that changes the language of a page: the page in that language, and for a page whose language is its person's
 * one that keeps the choice and leads back (proxy.ts).
 */
export function towardsLanguage(address: string, locale: Locale): string {
  return isPersonal(address) ? `/${locale}${address}` : inLanguage(address, locale);
}

const prefix = new RegExp(`^/(?:${locales.join('|')})(?=/|$)`);

/** A path without its language. On the server a path also has the one that the address leaves out. */
export function withoutLanguage(path: string): string {
  return path.replace(prefix, '') || '/';
}

/** The language that a path names; the default one for a path that names none. */
export function languageOf(path: string): Locale {
  const [, first] = path.split(/[/?#]/);
  return isLocale(first) ? first : defaultLocale;
}

/** The addresses of a page in every language, for `hreflang`; `x-default` is for readers of any other one. */
export function alternatesOf(origin: string | undefined, path: string): Record<string, string> {
  const at = (locale: string) => `${origin ?? ''}${inLanguage(path, locale)}`;
  return {
    ...Object.fromEntries(locales.map((locale) => [locale, at(locale)])),
    'x-default': at(defaultLocale),
  };
}
