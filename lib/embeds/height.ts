import { quoted } from '@/lib/i18n/punctuation';
import type { Card } from './card';

/** Signs that are as wide as they are high: Chinese, Japanese, Korean and their punctuation. */
const WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\uabff\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/u;

/**
 * How wide signs are in parts of the size of the letters, from the widest of the fonts that a device may have for a card (Verdana
 * and its like): a frame that is a little too high is better than one that has to be scrolled.
 */
function widthOf(sign: string): number {
  if (/\p{M}/u.test(sign)) return 0;
  if (WIDE.test(sign)) return 1;
  if (/[\s.,:;'’‘!|iljI()[\]]/.test(sign)) return 0.38;
  if (/[\p{Lu}mwMW%—…]/u.test(sign)) return 0.84;
  return 0.64;
}

const measure = (text: string, size: number) =>
  [...text].reduce((sum, sign) => sum + widthOf(sign) * size, 0);

/** How many lines a text takes in a width, both in pixels: broken between words, and within those that are too long. */
export function linesOf(text: string, width: number, size: number): number {
  let [lines, used] = [1, 0];
  for (const part of partsOf(text)) {
    const wide = measure(part, size);
    // Blanks are as wide as one, and hang over the end of a line: what follows them then begins the next one.
    if (/^\s+$/.test(part)) {
      used = Math.min(width, used + measure(' ', size));
      continue;
    }
    if (used + wide <= width) {
      used += wide;
      continue;
    }
    const beginsAnew = used > 0 ? 1 : 0;
    const more = Math.max(0, Math.ceil(wide / width) - 1);
    lines += beginsAnew + more;
    used = wide - more * width;
  }
  return lines;
}

/** Words, the room between them, and each sign of the wide scripts by itself: between those a line may end anywhere. */
function partsOf(text: string): string[] {
  const each = new RegExp(`${WIDE.source}|\\s+|(?:(?!${WIDE.source})\\S)+`, 'gu');
  return text.match(each) ?? [];
}

/** What lies between the edge of the frame and the words, on both sides together: body, border and article. */
const EDGES = 2 * (16 + 1 + 16);
const GAP = 12;

/**
 * How many pixels high the frame of a card has to be in that width. The card runs no script that could tell, so this is
 * reckoned from its texts and its style (lib/embeds/card) and leaves some room; a browser test holds it against real cards.
 */
export function cardHeight(card: Card, width: number): number {
  const inner = Math.max(80, width - EDGES);
  const foot = measure(`${card.publisher} · ${card.checked} ${card.link}`, 12) + 16 <= inner;
  const blocks = [
    card.notice === null ? 0 : 20 * linesOf(card.notice, inner - 10, 15),
    30 * linesOf(quoted(card.language, card.statement), inner, 22),
    18 * linesOf(card.claimant, inner, 12),
    28 * linesOf(card.rating, inner - 36, 22),
    card.summary ? 20 * linesOf(card.summary, inner, 14) : 0,
    card.sources ? 24 * linesOf(card.sources, inner, 16) : 0,
    card.challenges === null ? 0 : 18 * linesOf(card.challenges, inner, 12),
    9 + (foot ? 18 : 22 + 18 * linesOf(`${card.publisher} · ${card.checked}`, inner, 12)),
  ];
  // An empty paragraph keeps its gap; what is null is not there.
  const absent = [card.notice, card.challenges].filter((one) => one === null).length;
  const gaps = GAP * (blocks.length - 1 - absent);
  return Math.ceil((EDGES + gaps + blocks.reduce((sum, one) => sum + one, 0)) / 4) * 4;
}
