/** Enough to know whether to open it now. */
const LONGEST = 240;

/** The beginning of a comment as plain words: mentions as names, links as their text, no marks of Markdown. */
export function excerptOf(markdown: string): string {
  const plain = markdown
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/^\s{0,3}(?:[#>]+|[-*+])\s+/gm, '')
    .replace(/[*_`~]{1,3}(?=\S)|(?<=\S)[*_`~]{1,3}/g, '')
    .replace(/\s+/g, ' ')
    .trim();
  if (plain.length <= LONGEST) return plain;
  const cut = plain.slice(0, LONGEST).replace(/\s+\S*$/, '');
  return `${cut.toWellFormed().replace(/\uFFFD$/, '')}…`;
}
