import { globSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import type { Locale } from '@/lib/i18n/locales';
import { sentencesOf } from '@/lib/testing/messages/sentences';

/** A sentence without arguments of the interface in a language, by its place: `publications.home.title`. */
export function say(locale: Locale, place: string): string {
  const [namespace = '', ...path] = place.split('.');
  const file = `lib/i18n/messages/${locale}/${namespace}.json`;
  let found: unknown = JSON.parse(readFileSync(file, 'utf8'));
  for (const key of path) found = (found as Record<string, unknown> | undefined)?.[key];
  if (typeof found !== 'string') throw new Error(`There is no ${place} in ${locale}.`);
  return found;
}

/** Every sentence of the interface in a language, by its place. */
export function sentencesIn(locale: Locale): Map<string, string> {
  const files = globSync(`lib/i18n/messages/${locale}/*.json`);
  return sentencesOf(
    Object.fromEntries(
      files.map((file) => [basename(file, '.json'), JSON.parse(readFileSync(file, 'utf8'))]),
    ),
  );
}
