import { towardsLanguage, withoutLanguage } from '@/lib/i18n/address';
import { directionOf, languageNames, locales } from '@/lib/i18n/locales';

/** The routes that answer a query at another address (lib/i18n/routing): on the server a page has the path of its route. */
const answering = /(?<=^\/claims)\/results$|(?<=^\/claims\/[^/]+)\/as-of$/;

/** A page in each language of the interface, from its path with or without a language and its query (`?q=a`, or empty). */
export function languageAddresses(path: string, query: string) {
  const address = `${withoutLanguage(path).replace(answering, '')}${query}`;
  return locales.map((locale) => ({
    locale,
    name: languageNames[locale],
    direction: directionOf(locale),
    href: towardsLanguage(address, locale),
  }));
}
