import { diffArrays } from 'diff';

/** A stretch of equal items: `length` of them from `a` in the first sequence and from `b` in the second. */
export type Run = { a: number; b: number; length: number };

type Range = { a: number; aEnd: number; b: number; bEnd: number };

// Myers costs the square of the edits: about 60 ms at 1,000, and rewritten texts of that size have no useful detail.
const MOST_EDITS = 1_000;
// Up to here Myers alone is quick (a few ms) and its answer the shortest one.
const SMALL = 600;

/** Items that stand exactly once in each range, as pairs of positions in the order of the first. */
function uniquePairs(a: readonly string[], b: readonly string[], range: Range): [number, number][] {
  const seen = new Map<string, { a: number; b: number; inA: number; inB: number }>();
  for (let at = range.a; at < range.aEnd; at++) {
    const item = a[at] as string;
    const known = seen.get(item);
    if (known) known.inA++;
    else seen.set(item, { a: at, b: -1, inA: 1, inB: 0 });
  }
  for (let at = range.b; at < range.bEnd; at++) {
    const known = seen.get(b[at] as string);
    if (!known) continue;
    known.inB++;
    known.b = at;
  }
  return [...seen.values()]
    .filter(({ inA, inB }) => inA === 1 && inB === 1)
    .map((one): [number, number] => [one.a, one.b]);
}

/** The longest chain of pairs that rises in both positions (patience sorting, Fredman 1975). */
export function longestRising(pairs: readonly [number, number][]): [number, number][] {
  const tops: number[] = [];
  const previous = new Int32Array(pairs.length).fill(-1);
  for (const [index, [, b]] of pairs.entries()) {
    let low = 0;
    let high = tops.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((pairs[tops[middle] as number] as [number, number])[1] < b) low = middle + 1;
      else high = middle;
    }
    previous[index] = low > 0 ? (tops[low - 1] as number) : -1;
    tops[low] = index;
  }
  const chain: [number, number][] = [];
  for (let at = tops.at(-1) ?? -1; at !== -1; at = previous[at] as number)
    chain.push(pairs[at] as [number, number]);
  return chain.reverse();
}

function myers(a: readonly string[], b: readonly string[], range: Range, runs: Run[]): void {
  const changes = diffArrays(a.slice(range.a, range.aEnd), b.slice(range.b, range.bEnd), {
    maxEditLength: MOST_EDITS,
  });
  let [atA, atB] = [range.a, range.b];
  for (const { added, removed, count } of changes ?? []) {
    if (!added && !removed) runs.push({ a: atA, b: atB, length: count });
    if (!added) atA += count;
    if (!removed) atB += count;
  }
}

function align(a: readonly string[], b: readonly string[], whole: Range, runs: Run[]): void {
  const range = { ...whole };
  while (range.a < range.aEnd && range.b < range.bEnd && a[range.a] === b[range.b]) {
    range.a++;
    range.b++;
  }
  if (range.a > whole.a) runs.push({ a: whole.a, b: whole.b, length: range.a - whole.a });
  let tail = 0;
  while (range.aEnd > range.a && range.bEnd > range.b && a[range.aEnd - 1] === b[range.bEnd - 1]) {
    range.aEnd--;
    range.bEnd--;
    tail++;
  }
  if (range.a < range.aEnd && range.b < range.bEnd) alignMiddle(a, b, range, runs);
  if (tail > 0) runs.push({ a: range.aEnd, b: range.bEnd, length: tail });
}

function alignMiddle(a: readonly string[], b: readonly string[], range: Range, runs: Run[]): void {
  const size = range.aEnd - range.a + range.bEnd - range.b;
  const chain = size <= SMALL ? [] : longestRising(uniquePairs(a, b, range));
  if (chain.length === 0) {
    myers(a, b, range, runs);
    return;
  }
  let from = { a: range.a, b: range.b };
  for (const [atA, atB] of chain) {
    align(a, b, { a: from.a, aEnd: atA, b: from.b, bEnd: atB }, runs);
    runs.push({ a: atA, b: atB, length: 1 });
    from = { a: atA + 1, b: atB + 1 };
  }
  align(a, b, { a: from.a, aEnd: range.aEnd, b: from.b, bEnd: range.bEnd }, runs);
}

/**
 * What two sequences have in common, in order: stretches of equal items, rising in both. Long sequences are first cut
 * at the items that stand once in each (patience diff, Bram Cohen), the pieces are compared by Myers (1986) in jsdiff;
 * a piece with more than 1,000 edits and nothing unique counts as wholly different, so that cost stays bounded.
 */
export function commonRuns(a: readonly string[], b: readonly string[]): Run[] {
  const found: Run[] = [];
  align(a, b, { a: 0, aEnd: a.length, b: 0, bEnd: b.length }, found);
  const runs: Run[] = [];
  for (const run of found) {
    const last = runs.at(-1);
    if (last && last.a + last.length === run.a && last.b + last.length === run.b)
      last.length += run.length;
    else runs.push({ ...run });
  }
  return runs;
}
