/** A language tag in its canonical form (BCP 47); null for what is none. */
export function toLanguageTag(text: string): string | null {
  try {
    return Intl.getCanonicalLocales(text.replaceAll('_', '-'))[0] ?? null;
  } catch {
    return null;
  }
}

/** Is it the code of a country in ISO 3166-1, as two capital letters? What the Unicode data has a name for. */
export function isCountry(code: string): boolean {
  if (!/^[A-Z]{2}$/.test(code) || code === 'ZZ') return false;
  return new Intl.DisplayNames('en', { type: 'region' }).of(code) !== code;
}

/** The names of languages or of countries in the words of `locale`, as a list of that language. */
export function namesOf(
  locale: string,
  { type, codes }: { type: 'language' | 'region'; codes: readonly string[] },
): string {
  const names = new Intl.DisplayNames(locale, { type });
  const list = new Intl.ListFormat(locale, { type: 'conjunction' });
  return list.format(codes.map((code) => names.of(code) ?? code));
}
