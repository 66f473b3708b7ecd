/** Quotations and lists in each other: people write three or four. Readers of Markdown run out of stack at some thousands. */
const MOST_NESTED = 50;
/** Signs of emphasis and of links in one paragraph; what they cost grows with their square, and 1,000 take half a second. */
const MOST_SIGNS = 1000;

/** What opens a quotation or a list, one inside the other, at the beginning of a line. */
const OPENINGS = /^(?:[ \t]*(?:>|[-+*](?=[ \t])|\d{1,9}[.)](?=[ \t])))+/gm;
const OPENING = />|[-+*]|\d{1,9}[.)]/g;

/** Would a Markdown text keep its reader busy for seconds, or exhaust it? Such a text is shown as it was typed. */
export function isTangled(source: string): boolean {
  const nested = source.match(OPENINGS) ?? [];
  if (nested.some((openings) => countOf(openings, OPENING) > MOST_NESTED)) return true;
  return source.split(/\n[ \t>]*\n/).some((block) => countOf(block, /[*_~`[\]]/g) > MOST_SIGNS);
}

function countOf(text: string, sign: RegExp): number {
  return text.match(sign)?.length ?? 0;
}
