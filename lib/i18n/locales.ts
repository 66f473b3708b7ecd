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
