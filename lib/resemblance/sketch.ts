import { isUnspaced, shinglesOf, wordsOf } from './words';

/** Five words: shorter runs are figures of speech, longer ones break at every edit. */
const WORDS = 5;
/** As much in a script without spaces. */
const CHARACTERS = 9;
/**
 * The most fingerprints of one text. A text of up to so many words keeps all of them, so that one borrowed sentence is
 * found; of 50 MB every 512th is kept, which finds what is borrowed by the page.
 */
export const MAX_FINGERPRINTS = 16_384;
/** A sketch of fewer fingerprints was never thinned: thinning leaves about half of the most. */
const SURELY_WHOLE = MAX_FINGERPRINTS / 4;

/**
 * Fingerprints of a text: 64-bit hashes of its runs of words, of which those divisible by 2^level are kept, with the
 * lowest level at which they are few enough (Andrei Broder, "On the resemblance and containment of documents", 1997,
 * section 4: MOD sampling with a modulus by size). Sorted; empty for a text of fewer words than one run.
 */
export function sketchOf(text: string): bigint[] {
  const words = wordsOf(text);
  const { high, low } = shinglesOf(words, isUnspaced(words) ? CHARACTERS : WORDS);
  const kept = new Set<bigint>();
  let mask = 0;
  for (let at = 0; at < low.length; at += 1) {
    const lower = low[at] ?? 0;
    if ((lower & mask) !== 0) continue;
    kept.add((BigInt(high[at] ?? 0) << 32n) | BigInt(lower >>> 0));
    if (kept.size <= MAX_FINGERPRINTS) continue;
    mask = mask * 2 + 1;
    const wide = BigInt(mask);
    for (const fingerprint of kept) if ((fingerprint & wide) !== 0n) kept.delete(fingerprint);
  }
  return [...kept].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
}

/** How far two texts are alike, estimated from their sketches; shares are 0 to 1. */
export type Likeness = {
  /** Fingerprints that both have. */
  shared: number;
  /** The share of the first text that stands in the second. */
  inSecond: number;
  /** The share of the second text that stands in the first. */
  inFirst: number;
  /** Jaccard's coefficient: what both have of what either has. */
  resemblance: number;
};

/** Compares two sketches at the coarser of their two levels, where both hold everything that is divisible by it. */
export function compareSketches(first: readonly bigint[], second: readonly bigint[]): Likeness {
  const mask = maskOf(first) | maskOf(second);
  const coarse = (sketch: readonly bigint[]) => sketch.filter((one) => (one & mask) === 0n);
  const [one, two] = [coarse(first), coarse(second)];
  const there = new Set(two);
  const shared = one.filter((fingerprint) => there.has(fingerprint)).length;
  const share = (of: number) => (of === 0 ? 0 : shared / of);
  return {
    shared,
    inSecond: share(one.length),
    inFirst: share(two.length),
    resemblance: share(one.length + two.length - shared),
  };
}

/** 2^level − 1 of a sketch: the low bits that none of its fingerprints has. */
function maskOf(sketch: readonly bigint[]): bigint {
  if (sketch.length < SURELY_WHOLE) return 0n;
  const bits = sketch.reduce((all, fingerprint) => all | fingerprint, 0n);
  return (bits & -bits) - 1n;
}
