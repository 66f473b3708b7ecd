import { differenceOfWords } from '@/lib/difference/words';
import type { Anchor } from './anchor';
import { candidates } from './candidates';
import { placesOf } from './occurrences';
import { Prepared, type TokenRange, tokensIn } from './prepared';
import { regionOf } from './region';
import type { Candidate } from './stretches';
import { foldTypography, sameButForTypography } from './typography';

/** A quotation without the text it was taken from; `hint` is the position where it once began. */
export type QuoteQuery = {
  exact: string;
  prefix?: string;
  suffix?: string;
  hint?: number;
  /** A person will look at the answer: half of the words are enough, and a doubtful place is better than none. */
  suggest?: true;
};

// Without the old text nothing tells which sentences were there before, so more of the words must be kept than for a
// passage, and a second place nearly as good makes it doubtful.
const LEAST_KEPT = 0.65;
const LEAST_SUGGESTED = 0.5;
const LEAST_SCORE = 0.5;
const MARGIN = 0.15;
// Hypothesis keeps 32 characters of context; twice that leaves room for white space.
const MOST_CONTEXT = 64;

/** How many characters of context stand next to a place, typography aside. */
function contextAt(text: string, start: number, end: number, query: QuoteQuery): number {
  const folded = (piece: string) => foldTypography(piece).text;
  const common = (a: string, b: string) => {
    let count = 0;
    while (count < a.length && count < b.length && a[count] === b[count]) count++;
    return count;
  };
  const reversed = (piece: string) => Array.from(folded(piece)).reverse().join('');
  const before = text.slice(Math.max(0, start - MOST_CONTEXT), start);
  const after = text.slice(end, end + MOST_CONTEXT);
  const prefix = (query.prefix ?? '').slice(-MOST_CONTEXT);
  const suffix = (query.suffix ?? '').slice(0, MOST_CONTEXT);
  return common(reversed(before), reversed(prefix)) + common(folded(after), folded(suffix));
}

/** The place of the very words, the one with most of the context, then the one nearest to the hint. */
function exactly(after: string, query: QuoteQuery): Anchor | null {
  const { exact, hint } = query;
  const ranked = placesOf(after, exact)
    .map((place) => ({
      ...place,
      context: contextAt(after, place.start, place.end, query),
      far: hint === undefined ? 0 : Math.abs(place.start - hint),
    }))
    .sort((x, y) => y.context - x.context || x.far - y.far);
  const [best, second] = ranked;
  if (!best) return null;
  if (second && second.context === best.context && second.far === best.far)
    return { fate: 'missing', score: 1 };
  const fate = hint === undefined || hint === best.start ? 'exact' : 'moved';
  return { fate, start: best.start, end: best.end };
}

/** Whether the words next to the quotation stand next to the candidate too. */
function hasNeighbours({ alignment }: Prepared, passage: TokenRange, candidate: Candidate) {
  const near = (old: number, now: number) => {
    const target = alignment.to[old] ?? -1;
    return target !== -1 && Math.abs(target - now) <= 2;
  };
  return near(passage.first - 1, candidate.first - 1) || near(passage.end, candidate.end);
}

function approximately(after: string, query: QuoteQuery): Anchor {
  const prefix = (query.prefix ?? '').slice(-MOST_CONTEXT);
  const suffix = (query.suffix ?? '').slice(0, MOST_CONTEXT);
  const span = { start: prefix.length, end: prefix.length + query.exact.length };
  const prepared = new Prepared(prefix + query.exact + suffix, after);
  const passage = tokensIn(prepared.old, span.start, span.end);
  const words = passage.end - passage.first;
  const [best, second] = candidates(prepared, passage, () => false);
  if (!best) return { fate: 'missing', score: 0 };
  // Nobody knows whether a quotation by itself is a whole sentence.
  const region = regionOf(prepared, span, passage, best, { first: false, last: false });
  const score = Math.min(1, (2 * best.kept) / (words + region.words));
  const doubtful =
    !query.suggest &&
    second &&
    best.kept - second.kept < MARGIN * words &&
    !hasNeighbours(prepared, passage, best);
  const least = query.suggest ? LEAST_SUGGESTED : LEAST_KEPT;
  if (best.kept < least * words || score < LEAST_SCORE || doubtful)
    return { fate: 'missing', score };
  const found = after.slice(region.start, region.end);
  const typographic = sameButForTypography(query.exact, found);
  const difference = differenceOfWords(query.exact, found);
  return {
    fate: 'altered',
    start: region.start,
    end: region.end,
    score: typographic ? 1 : score,
    typographic,
    difference,
  };
}

/**
 * Finds a quotation in a text when the text it was taken from is not to be had. `exact` (or `moved`, where a hint was
 * given and it stands elsewhere) has the very words; several such places that neither context nor hint tells apart are
 * missing with score 1. Otherwise the words as altered, if enough of them are kept and no second place is nearly as good.
 */
export function anchorQuote(after: string, query: QuoteQuery): Anchor {
  if (query.exact.trim() === '') return { fate: 'missing', score: 0 };
  return exactly(after, query) ?? approximately(after, query);
}
