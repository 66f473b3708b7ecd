/** A quotation on one line, cut at a word and marked with "…" when it is longer than `most` characters. */
export function excerptOf(text: string, most: number): string {
  const line = text.replace(/\s+/g, ' ').trim();
  const signs = [...line];
  if (signs.length <= most) return line;
  const head = signs.slice(0, most).join('');
  // Scripts without blanks are cut where the space ends.
  const word = head.lastIndexOf(' ');
  return `${(word > head.length / 2 ? head.slice(0, word) : head).trimEnd()}…`;
}
