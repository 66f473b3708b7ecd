/**
 * Converts positions in UTF-16 code units (Assay's) to Unicode code points (what the Web Annotation model's "characters"
 * are in practice), for many positions of one text; each answer takes a binary search.
 */
export function toCodePoints(text: string): (position: number) => number {
  // Where the second halves of surrogate pairs are: every one before a position makes it one less.
  const seconds: number[] = [];
  for (let at = 0; at < text.length; at += 1) {
    if ((text.codePointAt(at) ?? 0) > 0xffff) {
      seconds.push(at + 1);
      at += 1;
    }
  }
  return (position) => position - countBelow(seconds, position);
}

function countBelow(sorted: readonly number[], position: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? 0) < position) low = middle + 1;
    else high = middle;
  }
  return low;
}
