import type { PartKind } from './parts';

/** BM25: how soon more of the same word says no more, and how much longer claims lose. */
export const SATURATION = 2;
export const LENGTH = 0.75;
/** The usual length of a claim with its summary, in words; fixed, so that what is stored stays true when claims are added. */
export const USUAL_WORDS = 28;

/** What a word of each part counts. */
export const partWeights: Readonly<Record<PartKind, number>> = {
  said: 1,
  tag: 1,
  address: 0.8,
  author: 0.5,
  date: 0.6,
};

/**
 * A collection is weighed as if it had this many claims more, of which each word is in one and a common word in every
 * tenth: else a team's first twenty claims would say that “the” is as rare as a name.
 */
export const IMAGINED = 2000;
export const IMAGINED_WITH_COMMON = 200;

/**
 * What makes a claim come before another one for the same utterance. Fitted so that the known claim comes first as often as
 * it can (bench/README.md says on what); `words` is in the unit of the most telling word.
 */
export const ranking = { words: 3.06, letters: 22.2, author: 3.56, year: 0.91 };

/**
 * How likely it is that a claim says what was said: a logistic regression over first claims that were right and first
 * claims of collections without the right one, half and half. Where both name numbers the other does not, it is half.
 */
export const judging = {
  words: 0.735,
  letters: 11.19,
  covered: 2.59,
  start: -6.18,
  otherNumbers: 0.5,
};

/**
 * From this score on something counts as already checked: with it fewer than 5 % of posts of which the claim was taken out
 * were told so, copies of it that were left included (bench/README.md). Likely ones below it are shown as similar.
 */
export const ALREADY_CHECKED = 0.995;
/** Below this it is not worth showing. */
export const WORTH_SHOWING = 0.01;
