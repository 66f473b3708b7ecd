import type { SharedText } from '@/lib/resemblance/shared-text';
import type { DerivationKind } from '@/prisma/generated/enums';

/** What shared text says about a later text and an earlier one; `score` is 0 to 1. */
export type Judgement = { kind: DerivationKind; score: number };

/**
 * The thresholds come from `bench/lineage.ts`: texts on one subject that do not know one another share no 12 words in a
 * row, and less than a tenth of either in runs of seven; copies share at least half of one of the two.
 */
const QUOTED_RUN = 12;
const QUOTED_WORDS = 25;
const QUOTED_SHARE = 0.1;
const REPUBLISHED_SHARE = 0.5;
/** A text of fewer words than this is a headline or a post, of which half is a phrase. */
const REPUBLISHED_WORDS = 40;
/** A quotation that fills a fifth of the later text is as plain as one can be. */
const PLAIN_SHARE = 0.2;

/**
 * How the later text draws on the earlier one, judged by what they share: `republishes` where half of either stands in
 * the other, `quotes` where a sentence does; null where it may be chance. `first` in `shared` is the later text. Between
 * two texts of one publisher a sentence in common is its imprint more often than a quotation, and says nothing.
 */
export function judgeText(
  shared: SharedText,
  { samePublisher = false }: { samePublisher?: boolean } = {},
): Judgement | null {
  const { words, shareOfFirst, shareOfSecond } = shared;
  const longest = shared.runs[0]?.words ?? 0;
  const share = Math.max(shareOfFirst, shareOfSecond);
  if (share >= REPUBLISHED_SHARE && words >= REPUBLISHED_WORDS) {
    return { kind: 'republishes', score: share };
  }
  if (samePublisher) return null;
  const isQuoted = words >= QUOTED_WORDS && share >= QUOTED_SHARE;
  if (longest < QUOTED_RUN && !isQuoted) return null;
  const plain = Math.min(1, shareOfFirst / PLAIN_SHARE);
  return { kind: 'quotes', score: 0.5 + 0.25 * plain + 0.25 * Math.min(1, longest / 50) };
}

/** What decides which of two documents was there first. Days are YYYY-MM-DD, times UTC ISO 8601. */
export type Dated = {
  publishedOn: string | null;
  createdAt: string;
  publisherNamedByOther: boolean;
};

/** Why one document is taken for the later one: their dates, the other's publisher in its text, or when it came in. */
export type Ground = 'dates' | 'publisher' | 'arrival';

/**
 * Which of two documents draws on the other: the later one; without two different dates the one that names the other's
 * publisher; else the one that came in later, which is a guess and says so by its ground.
 */
export function directionOf(a: Dated, b: Dated): { later: 'a' | 'b'; ground: Ground } {
  if (a.publishedOn && b.publishedOn && a.publishedOn !== b.publishedOn) {
    return { later: a.publishedOn > b.publishedOn ? 'a' : 'b', ground: 'dates' };
  }
  if (a.publisherNamedByOther !== b.publisherNamedByOther) {
    return { later: b.publisherNamedByOther ? 'a' : 'b', ground: 'publisher' };
  }
  return { later: a.createdAt > b.createdAt ? 'a' : 'b', ground: 'arrival' };
}
