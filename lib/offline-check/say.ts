import { createTranslator } from 'use-intl/core';
import type { Finding } from '@/lib/bundle-checks/findings';
import { saidValues } from '@/lib/bundle-checks/said';
import { isolateAll } from '@/lib/i18n/isolate';
import { directionOf } from '@/lib/i18n/locales';
import ar from '@/lib/i18n/messages/ar/verify.json';
import en from '@/lib/i18n/messages/en/verify.json';
import es from '@/lib/i18n/messages/es/verify.json';
import fr from '@/lib/i18n/messages/fr/verify.json';
import zh from '@/lib/i18n/messages/zh/verify.json';

const words = { en, fr, es, ar, zh };

/** A language in which findings are said where there is no server to say it. */
export type OfflineLanguage = keyof typeof words;

/** The first of the languages that somebody prefers (BCP 47) in which findings can be said; else English. */
export function chooseLanguage(preferred: readonly string[]): OfflineLanguage {
  const codes = preferred.map((tag) => tag.split('-')[0]?.toLowerCase() ?? '');
  return codes.find((code): code is OfflineLanguage => Object.hasOwn(words, code)) ?? 'en';
}

/** The words of the page "Verify" in one language, as a function that says them: for the command line and the offline page. */
export function makeWords(locale: OfflineLanguage) {
  const verify = directionOf(locale) === 'rtl' ? isolateAll(words[locale]) : words[locale];
  return createTranslator({ locale, messages: { verify }, namespace: 'verify' });
}

/** What was found, as sentences in one language. */
export function makeSayings(locale: OfflineLanguage): (finding: Finding) => string {
  const t = makeWords(locale);
  return (finding) => t(`found.${finding.name}`, saidValues(locale, finding) as never);
}
