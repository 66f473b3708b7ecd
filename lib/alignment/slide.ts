import type { Tokens } from './tokens';

// A gap slides over repeated words: cells of a table, a phrase said twice. Longer repeats have seeds of their own.
const FARTHEST = 64;

type Pairs = { to: Int32Array; from: Int32Array };

/** How far the gap from `p` to `q` can go, and must, until it begins a sentence: to the left below 0, or null. */
function distanceOf({ ids, heads, count }: Tokens, { to }: Pairs, p: number, q: number) {
  if (heads[p] === 1) return null;
  for (let k = 1; k <= FARTHEST && p - k > 0; k++) {
    if (ids[p - k] !== ids[q - k] || to[p - k] !== (to[p - 1] as number) - k + 1) break;
    if (heads[p - k] === 1) return -k;
  }
  for (let k = 1; k <= FARTHEST && q + k <= count; k++) {
    if (ids[p + k - 1] !== ids[q + k - 1] || to[q + k - 1] !== (to[q] as number) + k - 1) break;
    if (heads[p + k] === 1) return k;
  }
  return null;
}

function pairAnew({ to, from }: Pairs, now: number, then: number): void {
  const target = to[then] as number;
  to[now] = target;
  to[then] = -1;
  from[target] = now;
}

/**
 * Slides what was left out between two neighbours so that it begins where a sentence or line begins, wherever equal words
 * allow both readings: a whole row of a table is gone, not the end of one and the beginning of the next (the slider
 * heuristic of Git's diff, Michael Haggerty 2016). Changes `pairs`; ask it with the two texts exchanged for insertions.
 */
export function slideGaps(tokens: Tokens, pairs: Pairs): void {
  const { to } = pairs;
  for (let p = 1; p < tokens.count; p++) {
    if (to[p] !== -1 || to[p - 1] === -1) continue;
    let q = p + 1;
    while (q < tokens.count && to[q] === -1) q++;
    if (q < tokens.count && to[q] === (to[p - 1] as number) + 1) {
      const distance = distanceOf(tokens, pairs, p, q) ?? 0;
      for (let k = 1; k <= -distance; k++) pairAnew(pairs, q - k, p - k);
      for (let k = 0; k < distance; k++) pairAnew(pairs, p + k, q + k);
      q += Math.max(0, distance);
    }
    p = q;
  }
}
