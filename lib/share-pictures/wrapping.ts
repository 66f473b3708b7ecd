import { type Line, type Setting, setLine } from './shaping';

const words = new Intl.Segmenter(undefined, { granularity: 'word' });

// Scripts that are written without spaces: a line may end between any two words.
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Tibetan}]/u;
// What may not begin a line, and what may not end one.
const CLOSING = /^[\p{Pe}\p{Pf}\p{Po}\p{Mn}]/u;
const OPENING = /[\p{Ps}\p{Pi}]$/u;

/** The pieces that a line may end after, blanks at their ends included. */
export function piecesOf(text: string): string[] {
  const pieces: string[] = [];
  for (const { segment } of words.segment(text)) {
    const last = pieces.at(-1);
    const splits =
      last !== undefined &&
      !/^\s/.test(segment) &&
      (/\s$/.test(last) ||
        ((UNSPACED.test(last) || UNSPACED.test(segment)) &&
          !CLOSING.test(segment) &&
          !OPENING.test(last)));
    if (last === undefined || splits) pieces.push(segment);
    else pieces[pieces.length - 1] = last + segment;
  }
  return pieces;
}

type Room = { width: number; lines: number };

/** The lines of a text in a column of that width; null when they are more than there is room for, or a word is too long. */
export function wrap(text: string, setting: Setting, room: Room): Line[] | null {
  const lines: Line[] = [];
  let begun = '';
  let line: Line | undefined;
  for (const piece of piecesOf(text)) {
    const longer = setLine((begun + piece).trim(), setting);
    if (longer.width <= room.width) {
      begun += piece;
      line = longer;
      continue;
    }
    if (line) lines.push(line);
    begun = piece;
    line = setLine(piece.trim(), setting);
    if (line.width > room.width) return null;
  }
  if (line) lines.push(line);
  return lines.length <= room.lines ? lines : null;
}

/**
 * A text as large as it fits: `sizes` from the largest down, each with how many lines there is room for. What is too long even
 * for the smallest is cut, and says so.
 */
export function setToFit(
  text: string,
  setting: Omit<Setting, 'size'>,
  width: number,
  sizes: readonly { size: number; lines: number }[],
): { lines: Line[]; size: number } {
  for (const { size, lines: most } of sizes) {
    const lines = wrap(text, { ...setting, size }, { width, lines: most });
    if (lines) return { lines, size };
  }
  const { size, lines: most } = sizes.at(-1) ?? { size: 32, lines: 1 };
  const signs = [...new Intl.Segmenter().segment(text)].map(({ segment }) => segment);
  let low = 0;
  let high = signs.length;
  let best: Line[] = [];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    const cut = `${signs.slice(0, middle).join('').trimEnd()}…`;
    const lines = wrap(cut, { ...setting, size }, { width, lines: most });
    if (lines) best = lines;
    if (lines) low = middle;
    else high = middle - 1;
  }
  return { lines: best, size };
}
