import {
  ara,
  dan,
  deu,
  eng,
  fin,
  fra,
  hun,
  ita,
  nld,
  nob,
  por,
  ron,
  rus,
  spa,
  swe,
  tur,
} from 'stopword';
import { stemOf } from '@/lib/words/stems';
import { IMAGINED, IMAGINED_WITH_COMMON } from './weights';

const lists = {
  ar: ara,
  da: dan,
  de: deu,
  en: eng,
  es: spa,
  fi: fin,
  fr: fra,
  hu: hun,
  it: ita,
  nb: nob,
};
const more = { nl: nld, no: nob, pt: por, ro: ron, ru: rus, sv: swe, tr: tur };

/** Stems of the words that are in texts about anything, of all these languages (lists of the package stopword). */
const common = new Set(
  Object.entries({ ...lists, ...more }).flatMap(([language, words]) =>
    words.map((word) => stemOf(word, language)),
  ),
);

/** Is the term of a word that is in texts about anything? */
export function isCommon(term: string): boolean {
  return common.has(term);
}

/**
 * How much it says that two texts share a term, which `holding` of `claims` claims hold: the weight of BM25, after
 * Robertson and Spärck Jones, in a collection that is imagined larger. Above 0.
 */
export function tellingOf(term: string, holding: number, claims: number): number {
  return weightOf(holding + (isCommon(term) ? IMAGINED_WITH_COMMON : 1), claims);
}

/** The same for a word that no claim holds: the most there can be. */
export function mostTelling(claims: number): number {
  return weightOf(1, claims);
}

function weightOf(holding: number, claims: number): number {
  const all = claims + IMAGINED;
  const having = Math.min(all, holding);
  return Math.log(1 + (all - having + 0.5) / (having + 0.5));
}
