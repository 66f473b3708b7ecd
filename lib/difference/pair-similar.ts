import { tokensOf } from './words';

type Bag = { counts: Map<string, number>; size: number };

// Half of the words: below that, two blocks side by side share only the words that any two sentences share.
const LEAST_SIMILARITY = 0.5;
// The table of all pairs grows with the product; beyond this a gap is a rewrite, and only neighbours are compared.
const MOST_PAIRS = 40_000;

function bagOf(text: string): Bag {
  const counts = new Map<string, number>();
  const tokens = tokensOf(text).filter((token) => /[\p{L}\p{N}]/u.test(token));
  for (const token of tokens) counts.set(token, (counts.get(token) ?? 0) + 1);
  return { counts, size: tokens.length };
}

/** Dice's coefficient of two bags of words: 1 the same words, 0 none in common. */
function similarity(a: Bag, b: Bag): number {
  const [small, large] = a.counts.size < b.counts.size ? [a, b] : [b, a];
  let common = 0;
  for (const [word, count] of small.counts) common += Math.min(count, large.counts.get(word) ?? 0);
  return a.size + b.size === 0 ? 0 : (2 * common) / (a.size + b.size);
}

/** One cell per pair, as in the table for a longest common subsequence, with similarity for weight. */
function bestTable(rows: readonly Bag[], columns: readonly Bag[]) {
  const width = columns.length + 1;
  const best = new Float64Array((rows.length + 1) * width);
  const paired = new Uint8Array(best.length);
  for (let row = rows.length - 1; row >= 0; row--) {
    for (let column = columns.length - 1; column >= 0; column--) {
      const near = rows.length * columns.length <= MOST_PAIRS || row === column;
      const score = near ? similarity(rows[row] as Bag, columns[column] as Bag) : 0;
      const at = row * width + column;
      const skip = Math.max(best[at + 1] as number, best[at + width] as number);
      const pair = score < LEAST_SIMILARITY ? -1 : score + (best[at + width + 1] as number);
      best[at] = Math.max(skip, pair);
      paired[at] = pair > skip ? 1 : 0;
    }
  }
  return { best, paired, width };
}

/** Pairs removed and added blocks of one gap by similarity of words, in order, so that the sum of it is greatest. */
export function pairSimilar(
  removed: readonly number[],
  added: readonly number[],
  a: readonly string[],
  b: readonly string[],
): Map<number, number> {
  const rows = removed.map((at) => bagOf(a[at] as string));
  const columns = added.map((at) => bagOf(b[at] as string));
  const { best, paired, width } = bestTable(rows, columns);
  const pairs = new Map<number, number>();
  let [row, column] = [0, 0];
  while (row < rows.length && column < columns.length) {
    const at = row * width + column;
    if (paired[at] === 1) pairs.set(removed[row++] as number, added[column++] as number);
    else if ((best[at + width] as number) >= (best[at + 1] as number)) row++;
    else column++;
  }
  return pairs;
}
