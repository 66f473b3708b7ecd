import { newStemmer, type Stemmer } from 'snowball-stemmers';
import { normalised } from './normalised';
import { type Token, tokensOf } from './tokens';

/** The Snowball algorithms (snowballstem.org, in the port of the package snowball-stemmers) by language. */
const algorithms: Readonly<Record<string, string>> = {
  ar: 'arabic',
  ca: 'catalan',
  cs: 'czech',
  da: 'danish',
  de: 'german',
  en: 'english',
  es: 'spanish',
  eu: 'basque',
  fi: 'finnish',
  fr: 'french',
  ga: 'irish',
  hu: 'hungarian',
  hy: 'armenian',
  it: 'italian',
  nb: 'norwegian',
  nl: 'dutch',
  nn: 'norwegian',
  no: 'norwegian',
  pt: 'portuguese',
  ro: 'romanian',
  ru: 'russian',
  sl: 'slovene',
  sv: 'swedish',
  ta: 'tamil',
  tr: 'turkish',
};

/** More words than a language has in daily use; texts of many languages must not fill the memory. */
const REMEMBERED = 50_000;
const remembered = new Map<string, { stemmer: Stemmer; stems: Map<string, string> }>();

/** The language by which words of a text in this language are stemmed; null where there is no way to. */
export function stemmingOf(tag: string | null | undefined): string | null {
  const language = tag?.toLowerCase().split('-')[0] ?? '';
  return Object.hasOwn(algorithms, language) ? language : null;
}

const letters = /^\p{L}[\p{L}\p{M}]+$/u;

/**
 * The stem of one written word in a language, as words are compared. In a language without stemmer, for null, and for
 * what is not made of letters alone, the word itself.
 */
export function stemOf(written: string, language: string | null): string {
  const algorithm = language === null ? undefined : algorithms[language];
  const lower = written.toLowerCase().normalize('NFC');
  if (language === null || !algorithm || !letters.test(lower)) return normalised(written);
  const known = remembered.get(language) ?? {
    stemmer: newStemmer(algorithm),
    stems: new Map<string, string>(),
  };
  remembered.set(language, known);
  const before = known.stems.get(lower);
  if (before !== undefined) return before;
  if (known.stems.size >= REMEMBERED) known.stems.clear();
  const stem = normalised(known.stemmer.stem(lower)) || normalised(written);
  known.stems.set(lower, stem);
  return stem;
}

/** The stem of a word that `tokensOf` found in this text. */
export function stemAt(text: string, { term, start, end }: Token, language: string | null): string {
  const written = text.slice(start, end);
  return letters.test(written) ? stemOf(written, language) : term;
}

/** `tokensOf` with the stems of words as terms. */
export function stemsOf(text: string, language: string | null): Token[] {
  return tokensOf(text).map((token) => ({ ...token, term: stemAt(text, token, language) }));
}
