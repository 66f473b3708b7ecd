import { isUnspaced, shinglesOf, type Words, wordsOf, worth } from './words';

/** A run of words that stands in both texts. Places are UTF-16 code units of the first; `words` is its worth in words. */
export type SharedRun = { start: number; end: number; words: number };

/** What the first text shares with the second, longest run first; shares are 0 to 1 of the words. */
export type SharedText = {
  runs: SharedRun[];
  words: number;
  shareOfFirst: number;
  shareOfSecond: number;
};

/** Seven words in a row are seldom the same by chance; names, titles and figures of speech are shorter. */
const SHORTEST = 7;
/** As much in a script without spaces. */
const SHORTEST_CHARACTERS = 12;
/** What is left of a run may be a little shorter: its words are counted by its length. */
const FEWEST_WORDS = 6;
/** Longer texts are compared by their beginnings: what is quoted of 2,000 pages is rarely only in the rest. */
const MAX_COMPARED = 4_000_000;
/** A run that stands there more often than this is looked up at its first places only. */
const MAX_PLACES = 16;

/**
 * The runs of at least seven words that two texts share, found by looking up each run of that length and following it
 * as far as it goes, from the beginning of the first text to its end (greedy string tiling without its second round).
 */
export function shareText(first: string, second: string): SharedText {
  const one = wordsOf(first.slice(0, MAX_COMPARED));
  const two = wordsOf(second.slice(0, MAX_COMPARED));
  const shortest = isUnspaced(one) ? SHORTEST_CHARACTERS : SHORTEST;
  const places = indexOf(two, shortest);
  const { high } = shinglesOf(one, shortest);
  const covered = new Uint8Array(two.count);
  const runs: SharedRun[] = [];
  let words = 0;
  for (let at = 0; at < high.length; ) {
    const { place, length } = longestAt(one, two, at, places(high[at] ?? 0));
    if (length < shortest) {
      at += 1;
      continue;
    }
    covered.fill(1, place, place + length);
    const [start, end] = [one.starts[at] ?? 0, one.ends[at + length - 1] ?? 0];
    runs.push({ start, end, words: worth(one, length) });
    words += length;
    at += length;
  }
  const share = (of: number, all: number) => (all === 0 ? 0 : of / all);
  const coveredWords = covered.reduce((sum, here) => sum + here, 0);
  return {
    runs: runs.sort((a, b) => b.words - a.words),
    words: worth(one, words),
    shareOfFirst: share(words, one.count),
    shareOfSecond: share(coveredWords, two.count),
  };
}

/** Where each run of `size` words begins, by its hash. */
function indexOf(words: Words, size: number): (hash: number) => number[] {
  const { high } = shinglesOf(words, size);
  const heads = new Map<number, number>();
  const next = new Int32Array(high.length).fill(-1);
  for (let at = high.length - 1; at >= 0; at -= 1) {
    const hash = high[at] ?? 0;
    next[at] = heads.get(hash) ?? -1;
    heads.set(hash, at);
  }
  return (hash) => {
    const found: number[] = [];
    for (let at = heads.get(hash) ?? -1; at >= 0 && found.length < MAX_PLACES; at = next[at] ?? -1)
      found.push(at);
    return found;
  };
}

function longestAt(one: Words, two: Words, at: number, places: readonly number[]) {
  let best = { place: 0, length: 0 };
  for (const place of places) {
    let length = 0;
    while (same(one, at + length, two, place + length)) length += 1;
    if (length > best.length) best = { place, length };
  }
  return best;
}

function same(one: Words, at: number, two: Words, there: number): boolean {
  return (
    at < one.count &&
    there < two.count &&
    one.high[at] === two.high[there] &&
    one.low[at] === two.low[there]
  );
}

/**
 * What is left of `shared` outside the spans that `explained` accounts for: what a copy shares with another copy of the
 * same original says nothing about the two. Pieces may begin and end between words; the short ones are dropped.
 */
export function withoutRuns(shared: SharedText, explained: readonly Span[]): SharedText {
  const spans = explained.toSorted((a, b) => a.start - b.start);
  const runs = shared.runs
    .flatMap((run) => piecesOf(run, spans))
    .filter((run) => run.words >= FEWEST_WORDS)
    .sort((a, b) => b.words - a.words);
  const words = runs.reduce((sum, run) => sum + run.words, 0);
  const part = shared.words === 0 ? 0 : words / shared.words;
  return {
    runs,
    words,
    shareOfFirst: shared.shareOfFirst * part,
    shareOfSecond: shared.shareOfSecond * part,
  };
}

type Span = { start: number; end: number };

/** The parts of a run outside the spans, which are in order but may overlap; words by their share of the length. */
function piecesOf(run: SharedRun, spans: readonly Span[]): SharedRun[] {
  const pieces: Span[] = [];
  let reached = run.start;
  for (const { start, end } of spans) {
    if (end <= reached || start >= run.end) continue;
    if (start > reached) pieces.push({ start: reached, end: start });
    reached = end;
  }
  if (reached < run.end) pieces.push({ start: reached, end: run.end });
  const wordsIn = ({ start, end }: Span) => (run.words * (end - start)) / (run.end - run.start);
  return pieces.map((piece) => ({ ...piece, words: wordsIn(piece) }));
}
