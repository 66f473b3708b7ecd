/** Leaves from `start` up to and without `end`. */
export type Span = { start: number; end: number };

/** A node over 2^level leaves, the `index`-th of its level from the left; level 0 are the leaves. */
export type Place = { level: number; index: number };

/** The spans whose roots make up the inclusion proof of a leaf, in the order of the path (RFC 9162, section 2.1.3.1). */
export function inclusionSpans(index: number, size: number): Span[] {
  let [start, end] = [0, size];
  const spans: Span[] = [];
  while (end - start > 1) {
    const middle = start + splitOf(end - start);
    if (index < middle) {
      spans.push({ start: middle, end });
      end = middle;
    } else {
      spans.push({ start, end: middle });
      start = middle;
    }
  }
  return spans.reverse();
}

/**
 * The spans whose roots show that a tree of `size` leaves begins with one of `from` leaves, in the order of the path
 * (RFC 9162, section 2.1.4.1). Empty for equal sizes and for the empty tree.
 */
export function consistencySpans(from: number, size: number): Span[] {
  if (from === 0 || from === size) return [];
  let [start, end] = [0, size];
  const spans: Span[] = [];
  while (from !== end) {
    const middle = start + splitOf(end - start);
    if (from <= middle) {
      spans.push({ start: middle, end });
      end = middle;
    } else {
      spans.push({ start, end: middle });
      start = middle;
    }
  }
  if (start > 0) spans.push({ start, end });
  return spans.reverse();
}

/** The full subtrees that a span is made of, from the left; their hashes folded from the right are its root. */
export function placesOf({ start, end }: Span): Place[] {
  const places: Place[] = [];
  for (let at = start; at < end; ) {
    const level = Math.floor(Math.log2(end - at));
    places.push({ level, index: at / 2 ** level });
    at += 2 ** level;
  }
  return places;
}

/** The largest power of two below a number of leaves: how many of them stand under the left node. */
function splitOf(leaves: number): number {
  return 2 ** Math.floor(Math.log2(leaves - 1));
}
