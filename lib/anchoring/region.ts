import { wholeCluster } from './occurrences';
import type { Prepared, TokenRange } from './prepared';
import type { Candidate } from './stretches';
import { foldTypography } from './typography';

type Span = { start: number; end: number };

/** Whether a passage is known to begin and to end where a sentence does. */
export type SentenceEnds = { first: boolean; last: boolean };

/** As the old text has it. */
const endsOf = ({ old }: Prepared, { first, end }: TokenRange): SentenceEnds => ({
  first: old.heads[first] === 1,
  last: end === old.count || old.heads[end] === 1,
});

// A sentence that lost or gained its first words by up to so many still begins where a sentence begins.
const SENTENCE_REACH = 3;
// "“(…" and "…”)." are as long as signs around a sentence get.
const MOST_SIGNS = 8;

/** Moves the first token to the left over words that replaced the passage's own first ones, within the sentence. */
function widenLeft(
  prepared: Prepared,
  passage: TokenRange,
  candidate: Candidate,
  ends: SentenceEnds,
): number {
  const { now, alignment } = prepared;
  const firstKept = candidate.partners.get(candidate.first) as number;
  const free = (at: number) => at >= 0 && alignment.from[at] === -1;
  let first = candidate.first;
  for (let room = firstKept - passage.first; room > 0; room--) {
    if (now.heads[first] === 1 || !free(first - 1)) return first;
    first--;
  }
  if (!ends.first) return first;
  for (let at = first; at >= first - SENTENCE_REACH && at >= 0; at--) {
    if (now.heads[at] === 1) return at;
    if (!free(at - 1)) break;
  }
  return first;
}

/** The same to the right. */
function widenRight(
  prepared: Prepared,
  passage: TokenRange,
  candidate: Candidate,
  ends: SentenceEnds,
): number {
  const { now, alignment } = prepared;
  const lastKept = candidate.partners.get(candidate.end - 1) as number;
  const free = (at: number) => at < now.count && alignment.from[at] === -1;
  const closes = (at: number) => at >= now.count || now.heads[at] === 1;
  let end = candidate.end;
  for (let room = passage.end - 1 - lastKept; room > 0; room--) {
    if (closes(end) || !free(end)) return end;
    end++;
  }
  if (!ends.last) return end;
  for (let at = end; at <= end + SENTENCE_REACH; at++) {
    if (closes(at)) return at;
    if (!free(at)) break;
  }
  return end;
}

/** The signs in front of the first word that the passage had there too, or none. */
function signsBefore(own: string, between: string): number {
  const wanted = foldTypography(own).text;
  if (wanted === '') return 0;
  for (let count = Math.min(between.length, MOST_SIGNS); count > 0; count--) {
    const piece = between.slice(-count);
    if (/^\s/u.test(piece)) continue;
    if (wanted.endsWith(foldTypography(piece).text)) return count;
  }
  return 0;
}

function signsAfter(own: string, between: string): number {
  const wanted = foldTypography(own).text;
  if (wanted === '') return 0;
  for (let count = Math.min(between.length, MOST_SIGNS); count > 0; count--) {
    const piece = between.slice(0, count);
    if (/\s$/u.test(piece)) continue;
    if (wanted.startsWith(foldTypography(piece).text)) return count;
  }
  return 0;
}

/** Where the region begins when the passage began inside its first word, or with signs before it. */
function startOf(prepared: Prepared, span: Span, passage: TokenRange, first: number): number {
  const { old, now, alignment, before, after } = prepared;
  const own = old.starts[passage.first] as number;
  const start = now.starts[first] as number;
  if (span.start > own)
    return alignment.to[passage.first] === first ? start + (span.start - own) : start;
  const left = first > 0 ? (now.ends[first - 1] as number) : 0;
  return start - signsBefore(before.slice(span.start, own), after.slice(left, start));
}

function endOf(prepared: Prepared, span: Span, passage: TokenRange, end: number): number {
  const { old, now, alignment, before, after } = prepared;
  const own = old.ends[passage.end - 1] as number;
  const last = now.ends[end - 1] as number;
  if (span.end < own)
    return alignment.to[passage.end - 1] === end - 1
      ? Math.max((now.starts[end - 1] as number) + 1, last - (own - span.end))
      : last;
  const right = end < now.count ? (now.starts[end] as number) : after.length;
  return last + signsAfter(before.slice(own, span.end), after.slice(last, right));
}

/**
 * The span of the new text that a candidate stands for: from its first kept word to its last, widened over the words
 * that replaced the passage's own at either end (not beyond the sentence, nor over words that belong to others) and over
 * the signs it began and ended with. Cuts no character.
 */
export function regionOf(
  prepared: Prepared,
  span: Span,
  passage: TokenRange,
  candidate: Candidate,
  ends: SentenceEnds = endsOf(prepared, passage),
): Span & { words: number } {
  const first = widenLeft(prepared, passage, candidate, ends);
  const end = widenRight(prepared, passage, candidate, ends);
  return {
    start: wholeCluster(prepared.after, startOf(prepared, span, passage, first), -1),
    end: wholeCluster(prepared.after, endOf(prepared, span, passage, end), 1),
    words: end - first,
  };
}
