import { createHash } from 'node:crypto';
import { LEAF, NODE } from './hash';
import type { Place, Span } from './spans';
import { placesOf } from './spans';

/** A node of a stored tree with its hash. */
export type TreeNode = Place & { hash: Uint8Array };

/** The hash of a leaf, at once; the server reads long logs. */
export function leafHashNow(bytes: Uint8Array | string): Uint8Array {
  return createHash('sha256').update(Uint8Array.of(LEAF)).update(bytes).digest();
}

/** The hash of an inner node, at once. */
export function nodeHashNow(left: Uint8Array, right: Uint8Array): Uint8Array {
  return createHash('sha256').update(Uint8Array.of(NODE)).update(left).update(right).digest();
}

/** The nodes of full subtrees at the right edge of a tree, the largest first: all that appending needs to know. */
export type Frontier = { size: number; nodes: TreeNode[] };

/** Adds a leaf in place; answers every node that is full now and was not before, the leaf itself first. */
export function append(frontier: Frontier, leaf: Uint8Array): TreeNode[] {
  let node: TreeNode = { level: 0, index: frontier.size, hash: leaf };
  const made = [node];
  for (;;) {
    const left = frontier.nodes.at(-1);
    if (left?.level !== node.level) break;
    frontier.nodes.pop();
    const hash = nodeHashNow(left.hash, node.hash);
    node = { level: node.level + 1, index: left.index / 2, hash };
    made.push(node);
  }
  frontier.nodes.push(node);
  frontier.size += 1;
  return made;
}

/** The root of everything that was appended; the SHA-256 of nothing while that is nothing. */
export function rootOf({ nodes }: Frontier): Uint8Array {
  return fold(nodes.map(({ hash }) => hash));
}

/** The root over hashes of full subtrees that stand side by side, the largest first. */
export function fold(hashes: readonly Uint8Array[]): Uint8Array {
  const last = hashes.at(-1);
  if (!last) return createHash('sha256').digest();
  return hashes.slice(0, -1).reduceRight((right, left) => nodeHashNow(left, right), last);
}

/** The root of a span, its full subtrees read by `hashAt`. */
export function rootOfSpan(span: Span, hashAt: (place: Place) => Uint8Array): Uint8Array {
  return fold(placesOf(span).map(hashAt));
}
