import { readFileSync } from 'node:fs';
import type { Locale } from '@/lib/i18n/locales';

/** A sentence without arguments of the interface in a language, by its place: `publications.home.title`. */
export function say(locale: Locale, place: string): string {
  const [namespace = '', ...path] = place.split('.');
  const file = `lib/i18n/messages/${locale}/${namespace}.json`;
  let found: unknown = JSON.parse(readFileSync(file, 'utf8'));
  for (const key of path) found = (found as Record<string, unknown> | undefined)?.[key];
  if (typeof found !== 'string') throw new Error(`There is no ${place} in ${locale}.`);
  return found;
}
