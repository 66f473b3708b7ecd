import { fromHex, nodeHash, sha256Of, toHex } from './hash';

/** A tree as a checkpoint names it: how many leaves, and its root as 64 hexadecimal digits. */
export type Tree = { size: number; root: string };

/** What is needed to see that a leaf is in a tree; hashes as 64 lower-case hexadecimal digits, `index` from 0. */
export type InclusionProof = {
  leaf: string;
  index: number;
  size: number;
  path: readonly string[];
  root: string;
};

/** Whether a leaf is in the tree of this size and root, at this place (RFC 9162, section 2.1.3.2). Malformed parts prove nothing. */
export async function verifyInclusion(proof: InclusionProof): Promise<boolean> {
  const { index, size } = proof;
  const leaf = fromHex(proof.leaf);
  const path = hashesOf(proof.path);
  if (!leaf || !path || !isCount(index) || !isCount(size) || index >= size) return false;
  let place = index;
  let last = size - 1;
  let hash = leaf;
  for (const sibling of path) {
    if (last === 0) return false;
    if (isOdd(place) || place === last) {
      hash = await nodeHash(sibling, hash);
      while (!isOdd(place) && place !== 0) [place, last] = [half(place), half(last)];
    } else {
      hash = await nodeHash(hash, sibling);
    }
    [place, last] = [half(place), half(last)];
  }
  return last === 0 && toHex(hash) === proof.root;
}

/**
 * Whether the later tree begins with all the leaves of the earlier one, in their order (RFC 9162, section 2.1.4.2). Every
 * tree begins with the empty one, whose root is the SHA-256 of nothing; that and two equal trees take an empty path.
 */
export async function verifyConsistency(proof: {
  from: Tree;
  to: Tree;
  path: readonly string[];
}): Promise<boolean> {
  const { from, to } = proof;
  const path = hashesOf(proof.path);
  if (!path || !isCount(from.size) || !isCount(to.size) || from.size > to.size) return false;
  if (!fromHex(from.root) || !fromHex(to.root)) return false;
  if (from.size === to.size) return path.length === 0 && from.root === to.root;
  if (from.size === 0) return path.length === 0 && from.root === (await emptyRoot());
  return isExtended(from, to, path);
}

async function isExtended(from: Tree, to: Tree, path: readonly Uint8Array[]): Promise<boolean> {
  let place = from.size - 1;
  let last = to.size - 1;
  while (isOdd(place)) [place, last] = [half(place), half(last)];
  const isWhole = place === 0 && isPowerOfTwo(from.size);
  const [first, ...rest] = isWhole ? [fromHex(from.root), ...path] : path;
  if (!first) return false;
  let [before, after] = [first, first];
  for (const sibling of rest) {
    if (!sibling || last === 0) return false;
    if (isOdd(place) || place === last) {
      [before, after] = await Promise.all([nodeHash(sibling, before), nodeHash(sibling, after)]);
      while (!isOdd(place) && place !== 0) [place, last] = [half(place), half(last)];
    } else {
      after = await nodeHash(after, sibling);
    }
    [place, last] = [half(place), half(last)];
  }
  return last === 0 && toHex(before) === from.root && toHex(after) === to.root;
}

/** The root of a tree without leaves: the SHA-256 of nothing (RFC 9162, section 2.1.1). */
export async function emptyRoot(): Promise<string> {
  return toHex(await sha256Of(new Uint8Array()));
}

function hashesOf(path: readonly string[]): Uint8Array[] | null {
  const hashes = path.map(fromHex);
  return hashes.every((hash) => hash !== null) ? hashes : null;
}

// Sizes may pass 2^31, where the operators for bits end.
const isCount = (value: number) => Number.isSafeInteger(value) && value >= 0;
const isOdd = (value: number) => value % 2 === 1;
const half = (value: number) => Math.floor(value / 2);
const isPowerOfTwo = (value: number): boolean =>
  value === 1 || (!isOdd(value) && isPowerOfTwo(value / 2));
