/** The languages of the interface, the default one first. */
export const locales = ['en', 'fr', 'es', 'ar', 'zh'] as const;

export type Locale = (typeof locales)[number];

/** The language whose addresses have no prefix. */
export const defaultLocale: Locale = 'en';

/** What each language calls itself. */
export const languageNames: Record<Locale, string> = {
  en: 'English',
  fr: 'Français',
  es: 'Español',
  ar: 'العربية',
  zh: '中文',
};

/** Each language with a territory, as Open Graph names it (`og:locale`); Arabic as it is written everywhere. */
const openGraphNames: Record<Locale, string> = {
  ...{ en: 'en_GB', fr: 'fr_FR', es: 'es_ES', ar: 'ar_AR', zh: 'zh_CN' },
};

/** A language of ours, and the others in which the same page is read, as Open Graph names them. */
export function openGraphLocales(locale: string): { locale: string; alternateLocale: string[] } {
  const own = isLocale(locale) ? locale : defaultLocale;
  const others = locales.filter((one) => one !== own);
  return { locale: openGraphNames[own], alternateLocale: others.map((one) => openGraphNames[one]) };
}

const rightToLeft = new Set(['ar', 'fa', 'he', 'ug', 'ur']);

/** Whether a path segment names a language of the interface. */
export function isLocale(value: string | undefined): value is Locale {
  return locales.some((locale) => locale === value);
}

/** The direction in which a language tag (`ar`, `zh-Hant`) is written; `ltr` when unknown. */
export function directionOf(tag: string): 'ltr' | 'rtl' {
  if (/-arab\b/i.test(tag)) return 'rtl';
  if (/-[a-z]{4}\b/i.test(tag)) return 'ltr';
  return rightToLeft.has(tag.split('-')[0]?.toLowerCase() ?? '') ? 'rtl' : 'ltr';
}
