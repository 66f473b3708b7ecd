/** A stretch of `length` equal tokens, from `a` in the old sequence and from `b` in the new one. */
export type Match = { a: number; b: number; length: number };

// Any odd multiplier serves; this one is Knuth's, from the golden ratio.
const BASE = 0x9e3779b1 | 0;

/** Rabin and Karp's rolling hash of every window of `k` items, modulo 2^32. */
function rolling(ids: Int32Array, k: number): Int32Array {
  const count = Math.max(0, ids.length - k + 1);
  const hashes = new Int32Array(count);
  let power = 1;
  for (let at = 1; at < k; at++) power = Math.imul(power, BASE);
  let hash = 0;
  for (let at = 0; at < ids.length; at++) {
    if (at >= k) hash = (hash - Math.imul(ids[at - k] as number, power)) | 0;
    hash = (Math.imul(hash, BASE) + (ids[at] as number)) | 0;
    if (at >= k - 1) hashes[at - k + 1] = hash;
  }
  return hashes;
}

const REPEATED = -2;
const NONE = -1;

/** A hash table with open addressing from a window's hash to where it stands once in each sequence. */
class Places {
  private readonly keys: Int32Array;
  private readonly inA: Int32Array;
  private readonly inB: Int32Array;
  private readonly mask: number;

  constructor(capacity: number) {
    const size = 1 << Math.ceil(Math.log2(Math.max(8, capacity * 2)));
    this.mask = size - 1;
    this.keys = new Int32Array(size);
    this.inA = new Int32Array(size).fill(NONE);
    this.inB = new Int32Array(size).fill(NONE);
  }

  private slot(key: number): number {
    let at = (Math.imul(key, 0x85ebca6b) >>> 7) & this.mask;
    while (this.inA[at] !== NONE && this.keys[at] !== key) at = (at + 1) & this.mask;
    return at;
  }

  addA(key: number, position: number): void {
    const at = this.slot(key);
    this.keys[at] = key;
    this.inA[at] = this.inA[at] === NONE ? position : REPEATED;
  }

  addB(key: number, position: number): void {
    const at = this.slot(key);
    if ((this.inA[at] as number) >= 0) this.inB[at] = this.inB[at] === NONE ? position : REPEATED;
  }

  pairOf(key: number): number {
    return this.inB[this.slot(key)] as number;
  }
}

/** Where windows of `k` tokens stand exactly once in each sequence, as [a, b], rising in a (hashes may collide). */
export function uniqueWindows(a: Int32Array, b: Int32Array, k: number): [number, number][] {
  const hashesA = rolling(a, k);
  const places = new Places(hashesA.length);
  for (let at = 0; at < hashesA.length; at++) places.addA(hashesA[at] as number, at);
  const hashesB = rolling(b, k);
  for (let at = 0; at < hashesB.length; at++) places.addB(hashesB[at] as number, at);
  const pairs: [number, number][] = [];
  for (let at = 0; at < hashesA.length; at++) {
    const found = places.pairOf(hashesA[at] as number);
    if (found >= 0) pairs.push([at, found]);
  }
  return pairs;
}

/**
 * Windows of `k` tokens that stand equally often in both sequences, at most `most` times: the first one in the old with
 * the first one in the new, and so on. A guess for texts that repeat themselves; only a chain of them in order counts.
 */
export function rankedWindows(
  a: Int32Array,
  b: Int32Array,
  k: number,
  most: number,
): [number, number][] {
  const places = new Map<number, { a: number[]; b: number[] }>();
  for (const [at, hash] of rolling(a, k).entries()) {
    const known = places.get(hash);
    if (known) known.a.push(at);
    else places.set(hash, { a: [at], b: [] });
  }
  for (const [at, hash] of rolling(b, k).entries()) places.get(hash)?.b.push(at);
  return [...places.values()]
    .filter((one) => one.a.length === one.b.length && one.a.length <= most)
    .flatMap((one) => one.a.map((at, rank): [number, number] => [at, one.b[rank] as number]))
    .sort((x, y) => x[0] - y[0]);
}

/**
 * Maximal stretches of equal tokens grown from windows of `k` tokens (seed and extend, as in Altschul 1990), by default
 * those that stand once in each sequence (Heckel 1978), wherever they went. Stretches may overlap one another.
 */
export function seedMatches(
  a: Int32Array,
  b: Int32Array,
  k: number,
  windows: readonly [number, number][] = uniqueWindows(a, b, k),
): Match[] {
  const matches: Match[] = [];
  const reached = new Map<number, number>();
  for (const [atA, atB] of windows) {
    if ((reached.get(atA - atB) ?? NONE) > atA) continue;
    let before = 0;
    while (before < atA && before < atB && a[atA - before - 1] === b[atB - before - 1]) before++;
    let length = before;
    const start = { a: atA - before, b: atB - before };
    while (
      start.a + length < a.length &&
      start.b + length < b.length &&
      a[start.a + length] === b[start.b + length]
    )
      length++;
    if (length < k) continue;
    matches.push({ ...start, length });
    reached.set(atA - atB, start.a + length);
  }
  return matches;
}

/**
 * The matches that keep their order with the greatest sum of lengths: the longest rising chain by weight, with a
 * Fenwick tree of best sums. Matches must not overlap. The rest has moved.
 */
export function heaviestChain(matches: readonly Match[], width: number): Set<Match> {
  const sorted = matches.toSorted((one, other) => one.a - other.a);
  const tree = new Int32Array(width + 2).fill(NONE);
  const sums = new Float64Array(sorted.length);
  const previous = new Int32Array(sorted.length).fill(NONE);
  let best = NONE;
  for (const [index, { b, length }] of sorted.entries()) {
    let before = NONE;
    for (let at = b; at > 0; at -= at & -at) {
      const one = tree[at] as number;
      if (one !== NONE && (before === NONE || (sums[one] as number) > (sums[before] as number)))
        before = one;
    }
    previous[index] = before;
    sums[index] = length + (before === NONE ? 0 : (sums[before] as number));
    for (let at = b + 1; at < tree.length; at += at & -at) {
      const one = tree[at] as number;
      if (one === NONE || (sums[one] as number) < (sums[index] as number)) tree[at] = index;
    }
    if (best === NONE || (sums[best] as number) < (sums[index] as number)) best = index;
  }
  const chain = new Set<Match>();
  for (let at = best; at !== NONE; at = previous[at] as number) chain.add(sorted[at] as Match);
  return chain;
}
