import { commonRuns } from '@/lib/difference/sequences';
import { alignGap, scorerOf, type Weights, weightsOf } from './gaps';
import { heaviestChain, type Match, rankedWindows, seedMatches } from './seeds';
import { slideGaps } from './slide';
import type { Tokens } from './tokens';

/** Which token of the old text stands where in the new one, and the other way round; -1 for nowhere. */
export type Alignment = { to: Int32Array; from: Int32Array; weights: Weights };

const NOWHERE = -1;

// Eight words that stand once in each text are practically never there twice by chance, so they may have gone anywhere.
const SEED = 8;
// Inside a stretch that both texts have between the same neighbours, fewer words are enough.
const INNER_SEEDS = [4, 2, 1] as const;
// In texts that repeat themselves no window is unique; these are told apart by their order, if there are not too many.
const REPEATED_SEED = 8;
const MOST_REPEATED = 64;
// Left over on both sides, and equal for four words and more: went elsewhere together.
const LEFT_OVER_SEED = 4;
// A table of a million cells takes about 8 ms and 1 MB; fifteen of them bound a pair of texts to 0.15 s.
const MOST_CELLS = 1_000_000;
const CELLS_FOR_ALL = 15_000_000;

class Aligner {
  readonly to: Int32Array;
  readonly from: Int32Array;
  readonly weights: Weights;
  private cells = CELLS_FOR_ALL;
  private readonly score: (a: number, b: number) => number;

  constructor(
    private readonly a: Tokens,
    private readonly b: Tokens,
  ) {
    this.to = new Int32Array(a.count).fill(NOWHERE);
    this.from = new Int32Array(b.count).fill(NOWHERE);
    this.weights = weightsOf(a, b);
    this.score = scorerOf(a, b, this.weights);
  }

  /** Takes matches by length, the longest first, each cut back to what is still free; answers what was taken. */
  claim(matches: readonly Match[], least: number): Match[] {
    const taken: Match[] = [];
    for (const { a, b, length } of matches.toSorted((x, y) => y.length - x.length)) {
      let first = 0;
      let last = length;
      const free = (at: number) => this.to[a + at] === NOWHERE && this.from[b + at] === NOWHERE;
      while (first < last && !free(first)) first++;
      while (last > first && !free(last - 1)) last--;
      let whole = last - first >= least;
      for (let at = first; whole && at < last; at++) whole = free(at);
      if (!whole) continue;
      for (let at = first; at < last; at++) this.pair(a + at, b + at);
      taken.push({ a: a + first, b: b + first, length: last - first });
    }
    return taken;
  }

  private pair(a: number, b: number): void {
    this.to[a] = b;
    this.from[b] = a;
  }

  /** Positions from `start` to `end` that no match has taken. */
  private free(of: Int32Array, start: number, end: number): Int32Array {
    const positions: number[] = [];
    for (let at = start; at < end; at++) if (of[at] === NOWHERE) positions.push(at);
    return Int32Array.from(positions);
  }

  /** Aligns what lies between the matches of a chain. */
  between(chain: readonly Match[]): void {
    const whole = { a: this.a.count, b: this.b.count, length: 0 };
    let [atA, atB] = [0, 0];
    for (const match of [...chain.toSorted((x, y) => x.a - y.a), whole]) {
      this.gap(this.free(this.to, atA, match.a), this.free(this.from, atB, match.b));
      atA = match.a + match.length;
      atB = match.b + match.length;
    }
  }

  private gap(a: Int32Array, b: Int32Array): void {
    if (a.length === 0 || b.length === 0) return;
    const cells = a.length * b.length;
    if (cells <= MOST_CELLS && cells <= this.cells) {
      this.cells -= cells;
      alignGap(a, b, this.score, (x, y) => this.pair(x, y));
      return;
    }
    const idsA = a.map((at) => this.a.ids[at] as number);
    const idsB = b.map((at) => this.b.ids[at] as number);
    const chain = this.innerAnchors(idsA, idsB);
    if (chain.length === 0) return;
    let [atA, atB] = [0, 0];
    for (const match of [...chain, { a: a.length, b: b.length, length: 0 }]) {
      this.gap(a.subarray(atA, match.a), b.subarray(atB, match.b));
      for (let at = 0; at < match.length; at++)
        this.pair(a[match.a + at] as number, b[match.b + at] as number);
      atA = match.a + match.length;
      atB = match.b + match.length;
    }
  }

  /** What cuts a gap that is too large for a table: unique windows, else repeated ones by rank, else Myers' diff. */
  private innerAnchors(a: Int32Array, b: Int32Array): Match[] {
    for (const k of INNER_SEEDS) {
      const chain = this.innerChain(seedMatches(a, b, k), b.length);
      if (chain.length > 0) return chain;
    }
    const ranked = rankedWindows(a, b, REPEATED_SEED, MOST_REPEATED);
    const chain = this.innerChain(seedMatches(a, b, REPEATED_SEED, ranked), b.length);
    return chain.length > 0 ? chain : commonRuns(Array.from(a, String), Array.from(b, String));
  }

  /** A chain of seeds in order that overlap neither in the old nor in the new sequence. */
  private innerChain(matches: readonly Match[], width: number): Match[] {
    const chain = [...heaviestChain(matches, width)].sort((x, y) => x.a - y.a);
    const out: Match[] = [];
    let [endA, endB] = [0, 0];
    for (const match of chain) {
      const cut = Math.max(0, endA - match.a, endB - match.b);
      if (cut >= match.length) continue;
      out.push({ a: match.a + cut, b: match.b + cut, length: match.length - cut });
      endA = match.a + match.length;
      endB = match.b + match.length;
    }
    return out;
  }

  /** Stretches that are left on both sides and equal: they moved to a place between other neighbours. */
  leftOvers(): void {
    const rest = (ids: Int32Array, taken: Int32Array, side: number) =>
      // What is taken becomes a number that the other side cannot have, so that no window reaches across it.
      ids.map((id, at) => (taken[at] === NOWHERE ? id : (at * 2 + side) | 0x40000000));
    this.claim(
      seedMatches(rest(this.a.ids, this.to, 0), rest(this.b.ids, this.from, 1), LEFT_OVER_SEED),
      LEFT_OVER_SEED,
    );
  }
}

/**
 * Aligns two texts word by word, moved blocks included: stretches grown from unique windows of eight words wherever they
 * went (Heckel 1978; patience diff), then everything between those that kept their order (Gotoh 1982), then equal
 * stretches left over on both sides. A token has at most one partner.
 */
export function alignTokens(a: Tokens, b: Tokens): Alignment {
  const aligner = new Aligner(a, b);
  const taken = aligner.claim(seedMatches(a.ids, b.ids, SEED), SEED / 2);
  const chain = heaviestChain(taken, b.count);
  aligner.between([...chain]);
  aligner.leftOvers();
  slideGaps(a, aligner);
  slideGaps(b, { to: aligner.from, from: aligner.to });
  return { to: aligner.to, from: aligner.from, weights: aligner.weights };
}
