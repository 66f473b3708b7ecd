import { differenceOfWords, type Part } from '@/lib/difference/words';
import { candidates } from './candidates';
import { exactPlace, wholeCluster } from './occurrences';
import { Prepared, tokensIn } from './prepared';
import { regionOf } from './region';
import type { Candidate } from './stretches';
import { sameButForTypography } from './typography';

/** A passage of the old text, in UTF-16 code units. */
export type AnchorQuery = { start: number; end: number };

/** What became of a passage; positions are UTF-16 code units of the new text. */
export type Anchor =
  | { fate: 'exact'; start: number; end: number }
  | { fate: 'moved'; start: number; end: number }
  | {
      fate: 'altered';
      start: number;
      end: number;
      /** How much of both is the same, 0 to 1: twice the kept words by the words of both (Dice 1945). */
      score: number;
      /** True when nothing but typography differs. */
      typographic: boolean;
      difference: Part[];
    }
  | {
      fate: 'missing';
      /** The best score seen below the threshold, 0 when nothing was like it. */
      score: number;
    };

// How much of a passage must be left where the alignment puts it: the mean of the share of its words and of the share by
// how much each word says. Chosen on the revisions of bench/anchoring.ts, reported there on others.
const LEAST_ALIGNED = 0.5;
// Found only by looking for its words, away from its old neighbours: both shares must be greater, since a sentence like
// it is more often another one than the same one moved and edited at once (1,047 to 63 in the bench).
const LEAST_SEARCHED = 0.6;
// Of fewer words than this, set phrases alone make up half ("Everyone has the right to …"), so more is asked of them.
const SHORT = 7;
const SHORT_EXTRA = 0.1;
// Kept words among so many others that less than two in five are shared are not one passage any more.
const LEAST_SCORE = 0.4;
// A second place found by its words that is nearly as good makes both doubtful.
const MARGIN = 0.1;

/** Works out once what two texts have in common; hand it to `anchorPrepared` for any number of passages. */
export function prepare(before: string, after: string): Prepared {
  return new Prepared(before, after);
}

function same(query: AnchorQuery, start: number): Anchor {
  const end = start + query.end - query.start;
  return { fate: start === query.start ? 'exact' : 'moved', start, end };
}

/** Whether a candidate keeps enough of the passage to be it. */
function isEnough({ aligned, kept, telling }: Candidate, words: number): boolean {
  const share = kept / words;
  const extra = words < SHORT ? SHORT_EXTRA : 0;
  if (aligned) return (share + telling) / 2 >= LEAST_ALIGNED + extra;
  return Math.min(share, telling) >= LEAST_SEARCHED + extra;
}

/** Dice's coefficient of the passage and its region in words. */
const scoreOf = (best: Candidate, words: number, regionWords: number) =>
  Math.min(1, (2 * best.kept) / (words + regionWords));

function altered(prepared: Prepared, query: AnchorQuery): Anchor {
  const passage = tokensIn(prepared.old, query.start, query.end);
  const words = passage.end - passage.first;
  const [best, second] = candidates(prepared, passage, (one) => isEnough(one, words));
  if (!best) return { fate: 'missing', score: 0 };
  const region = regionOf(prepared, query, passage, best);
  const score = scoreOf(best, words, region.words);
  const doubtful = !best.aligned && second && best.kept - second.kept < MARGIN * words;
  if (!isEnough(best, words) || score < LEAST_SCORE || doubtful) return { fate: 'missing', score };
  const exact = prepared.before.slice(query.start, query.end);
  const found = prepared.after.slice(region.start, region.end);
  if (found === exact) return same(query, region.start);
  // Only where every word is kept and none came in between can typography be all that differs.
  const complete = best.partners.size === words && region.words === words;
  const typographic = complete && sameButForTypography(exact, found);
  return {
    fate: 'altered',
    start: region.start,
    end: region.end,
    score: typographic ? 1 : score,
    typographic,
    difference: differenceOfWords(exact, found),
  };
}

/** Carries one passage by texts already prepared. */
export function anchorPrepared(prepared: Prepared, query: AnchorQuery): Anchor {
  const { before, after, head, tail } = prepared;
  if (query.end <= query.start || query.start < 0 || query.end > before.length)
    return { fate: 'missing', score: 0 };
  const whole = (start: number) =>
    wholeCluster(after, start, -1) === start &&
    wholeCluster(after, start + query.end - query.start, 1) === start + query.end - query.start;
  if (query.end <= head && whole(query.start)) return same(query, query.start);
  const shifted = query.start + after.length - before.length;
  if (query.start >= before.length - tail && whole(shifted)) return same(query, shifted);
  const passage = tokensIn(prepared.old, query.start, query.end);
  const exact = exactPlace(prepared, query, passage);
  return exact ? same(query, exact.start) : altered(prepared, query);
}

/**
 * Carries passages from an old text to a new one, in the order given: the same words at the same position (`exact`), the
 * same words elsewhere (`moved`), other words (`altered`), or `missing`. `exact` and `moved` always have the very words;
 * whatever stays below the threshold is missing. What both texts share is worked out once for all passages.
 */
export function anchorPassages(
  before: string,
  after: string,
  passages: readonly AnchorQuery[],
): Anchor[] {
  const prepared = prepare(before, after);
  return passages.map((passage) => anchorPrepared(prepared, passage));
}

// The pair that was asked about last: whoever carries passages one by one asks about the same two texts again.
let last: Prepared | undefined;

/** Carries a single passage; what both texts share is kept for the next passage of the same two texts. */
export function anchorPassage(before: string, after: string, passage: AnchorQuery): Anchor {
  if (last?.before !== before || last.after !== after) last = prepare(before, after);
  return anchorPrepared(last, passage);
}
