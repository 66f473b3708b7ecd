import { isPersonal, languageOf } from './address';
import { defaultLocale, isLocale, type Locale, locales } from './locales';

/** The cookie that keeps the language of somebody's desk, whose addresses have none: colleagues share them. */
export const LANGUAGE_COOKIE = 'assay-language';

/** A year, in seconds: what somebody chose lasts, and ends on machines that nobody uses any more. */
export const LANGUAGE_COOKIE_AGE = 31_536_000;

/** What `Accept-Language` looks like where `language` is wanted most: a pattern for the whole header, for lib/i18n/routing. */
export const acceptPattern = (language: string) => `${language}(?:[-,;].*)?`;

/** What a request says about its language. Each may be absent. */
export type Asked = {
  cookie?: string;
  /** `Accept-Language`; only the first language in it counts, as for the pages of the desk. */
  accept?: string | null;
  /** `Referer`: the page that it comes from. */
  from?: string | null;
};

/**
 * The language in which a request of a page's script or form, or of a program, is answered: that of the public page that it
 * comes from, else the one chosen for the desk, else the one that its browser asks for, else the default one.
 */
export function languageAsked({ cookie, accept, from }: Asked): Locale {
  const path = from && URL.canParse(from) ? new URL(from).pathname : null;
  if (path !== null && !isPersonal(path)) return languageOf(path);
  if (isLocale(cookie)) return cookie;
  const wanted = locales.find((one) => new RegExp(`^${acceptPattern(one)}$`).test(accept ?? ''));
  return wanted ?? defaultLocale;
}
