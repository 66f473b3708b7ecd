/** Long enough to know a passage by, short enough for the name of a button. */
const MOST = 60;

/** The beginning of a text, cut at a word. */
export function excerpt(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  if (line.length <= MOST) return line;
  const piece = line.slice(0, MOST).replace(/[\ud800-\udbff]$/, '');
  const cut = piece.lastIndexOf(' ');
  return `${cut > MOST / 2 ? piece.slice(0, cut) : piece}…`;
}
