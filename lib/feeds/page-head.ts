import { alternatesOf, inLanguage } from '@/lib/i18n/address';
import { openGraphLocales } from '@/lib/i18n/locales';
import { feedTypes } from './discovery';

type Site = Record<'origin' | 'publisher' | 'locale', string>;

/** What of Open Graph is the same on every public page in a language: whose it is, and which other languages it is read in. */
export function openGraphFrame({ publisher, locale }: Omit<Site, 'origin'>) {
  return { type: 'website' as const, siteName: publisher, ...openGraphLocales(locale) };
}

/** The metadata of the frame of public pages in a language, for pages to add to; `origin` has no slash at its end. */
export function publicHead({ origin, publisher, locale }: Site) {
  return {
    title: { absolute: publisher, template: `%s · ${publisher.replaceAll('%s', '')}` },
    alternates: { types: feedTypes(origin, locale) },
    openGraph: openGraphFrame({ publisher, locale }),
  };
}

/**
 * `alternates` in the metadata of a public page: its one address in its language, the same page in the other languages, the
 * feeds, and `types` of its own. `path` is that of the default language, `origin` has no slash at its end.
 */
export function pageAlternates(
  { origin, path, locale }: Record<'origin' | 'path' | 'locale', string>,
  types: Record<string, string> = {},
) {
  return {
    canonical: `${origin}${inLanguage(path, locale)}`,
    languages: alternatesOf(origin, path),
    types: { ...types, ...feedTypes(origin, locale) },
  };
}
