/** A file of a font family and the code points that it has letters for. */
export type FontFile = { path: string; ranges: readonly (readonly [number, number])[] };

/** Reads a `unicode-range` of CSS (`U+0460-052F,U+20B4`); what cannot be read is left out. */
export function parseRanges(css: string): [number, number][] {
  return css.split(',').flatMap((part): [number, number][] => {
    const [, first, last] = /^\s*U\+([0-9a-f]+)(?:-([0-9a-f]+))?\s*$/i.exec(part) ?? [];
    if (!first) return [];
    const start = Number.parseInt(first, 16);
    return [[start, last ? Number.parseInt(last, 16) : start]];
  });
}

/** Whether a file says that it has a letter for a code point. */
export function hasLetter({ ranges }: FontFile, codePoint: number): boolean {
  return ranges.some(([first, last]) => codePoint >= first && codePoint <= last);
}
