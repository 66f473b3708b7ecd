import type { PageLine } from './page-lines';

// Running heads have at most two lines; a margin of one inch is 9 % of a page.
const LINES_EACH_SIDE = 2;
const MARGIN_SHARE = 0.085;
// Left and right pages may have different heads, so each is on half of the pages, or nearly; in a
// book the heads change with the chapters, and three pages with one are enough.
const LEAST_SHARE = 0.4;
const ALWAYS_ENOUGH = 3;

const PAGE_NUMBER =
  /^\W*(?:page|p\.|seite|página|стр\.?)?\s*\d{1,4}(?:\s*(?:\/|of|von|de|из)\s*\d{1,4})?\W*$/iu;
const PAGE_OF = /\b\d{1,4}\s*(?:\/|of|von|de|из)\s*\d{1,4}\b/iu;

function outermost(lines: PageLine[]): PageLine[] {
  const sorted = [...lines].sort((one, other) => other.y - one.y);
  const sides = [sorted, sorted.toReversed()];
  return sides.flatMap((side) => {
    const candidates = side.slice(0, LINES_EACH_SIDE);
    const inside = candidates.map((line, index) => standsApart(line, side[index + 1]));
    // The inner one of two is furniture only together with the outer one.
    const count = inside.indexOf(false);
    return candidates.slice(0, count === -1 ? candidates.length : count);
  });
}

function standsApart(line: PageLine, inner: PageLine | undefined): boolean {
  const margin = line.pageHeight * MARGIN_SHARE;
  if (line.y < margin || line.y > line.pageHeight - margin) return true;
  return inner !== undefined && Math.abs(line.y - inner.y) > Math.max(line.size, inner.size) * 1.8;
}

/** Forms that a head shares with the other pages: as it is, or with one number counting along. */
function furnitureKeys({ text, page }: PageLine): string[] {
  const counted = [...text.matchAll(/\d+/g)].map(({ 0: digits, index }) => {
    const distance = `#${Number(digits) - page}`;
    return text.slice(0, index) + distance + text.slice(index + digits.length);
  });
  const number = PAGE_NUMBER.test(text) ? [text.replace(/\d+/, '#').replace(/\d+/g, '')] : [];
  return [text, ...counted, ...number];
}

/**
 * The pages without running heads and page numbers: lines at the edge that repeat, or count on,
 * over two pages in five or over three pages. A document of one page is returned as it is.
 */
export function withoutFurniture(pages: PageLine[][]): PageLine[][] {
  const places = new Map<string, Set<number>>();
  const edges = pages.map(outermost);
  for (const line of edges.flat()) {
    for (const key of furnitureKeys(line)) {
      places.set(key, (places.get(key) ?? new Set()).add(line.page));
    }
  }
  const share = Math.ceil(pages.length * LEAST_SHARE);
  const least = Math.min(ALWAYS_ENOUGH, Math.max(2, share));
  const leastFor = (line: PageLine, key: string) => {
    if (PAGE_NUMBER.test(line.text)) return 2;
    // "Chapter 1", "Chapter 2" on two pages is chance; on three it is a running head.
    return key === line.text || PAGE_OF.test(line.text) ? least : ALWAYS_ENOUGH;
  };
  const repeats = (line: PageLine) =>
    furnitureKeys(line).some((key) => (places.get(key)?.size ?? 0) >= leastFor(line, key));
  const kept = pages.map((lines, index) => {
    const removed = new Set(edges[index]?.filter(repeats));
    return lines.filter((line) => !removed.has(line));
  });
  // Pages that hold nothing but one repeated line are about that line.
  return kept.flat().length > 0 ? kept : pages;
}
