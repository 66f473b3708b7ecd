import type { Random } from './random';
import { declaration } from './texts';

/** Fifteen languages in ten scripts; three of them are written without spaces. */
export const LANGUAGES = {
  eng: 'English',
  fra: 'French',
  spa: 'Spanish',
  deu_1996: 'German',
  rus: 'Russian',
  arb: 'Arabic',
  uig_arab: 'Uyghur',
  heb: 'Hebrew',
  pes_1: 'Persian',
  hin: 'Hindi',
  tur: 'Turkish',
  kor: 'Korean',
  cmn_hans: 'Chinese',
  jpn: 'Japanese',
  tha: 'Thai',
} as const;

export type Language = keyof typeof LANGUAGES;

const UNSPACED: readonly string[] = ['cmn_hans', 'jpn', 'tha'];

/** The declaration in one language, a text for every five articles or so. */
export function textsOf(language: Language): string[] {
  const lines = declaration(language).split('\n');
  const size = Math.ceil(lines.length / 6);
  return Array.from({ length: 6 }, (_, part) =>
    lines.slice(part * size, (part + 1) * size).join('\n\n'),
  ).filter((text) => text !== '');
}

/** A phrase from anywhere but the ends: four words, or six characters where words are not set apart. */
export function phraseFrom(text: string, language: Language, random: Random): string {
  if (UNSPACED.includes(language)) {
    const signs = [...text.replace(/\s+/g, '')];
    const at = 1 + random.below(signs.length - 8);
    return signs.slice(at, at + 6).join('');
  }
  const words = text.split(/\s+/);
  const at = 1 + random.below(words.length - 6);
  return words.slice(at, at + 4).join(' ');
}
