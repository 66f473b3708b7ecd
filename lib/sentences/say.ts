import 'server-only';
import { getLocale } from 'next-intl/server';
import { defaultLocale, type Locale } from '@/lib/i18n/locales';
import { catalogues } from './catalogues';
import { type Sayer, sayerOf } from './translating';

const sayers = new Map<string, Promise<Sayer>>();

/**
 * Says the English sentences of lib (refusals, rules, stored reasons) in the language of the page or action that runs,
 * or in `locale`. A sentence without a translation stays English.
 */
export async function getSayer(locale?: Locale): Promise<Sayer> {
  const wanted = locale ?? (await getLocale());
  const made = sayers.get(wanted) ?? makeSayer(wanted);
  sayers.set(wanted, made);
  return made;
}

async function makeSayer(locale: Locale): Promise<Sayer> {
  if (locale === defaultLocale) return (sentence) => sentence;
  return sayerOf(locale, (await catalogues[locale]?.()) ?? {});
}
