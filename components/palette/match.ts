/** A stretch of a text, from its first UTF-16 unit to behind its last. */
export type Range = readonly [start: number, end: number];

/** How well a text fits what was typed (higher is better), and where in it. */
export type Match = { score: number; ranges: Range[] };

/** What a word of the query is worth by where it is found; the steps are far enough apart never to add up. */
const WHOLE = 100;
const BEGINNING = 60;
const INITIALS = 40;
const ELSEWHERE = 30;
const INSIDE = 10;
/** On top, where it is how the text begins. */
const FIRST = 15;

/**
 * How a text fits what was typed: every word of the query must be a word of the text, begin one, lie inside one, be made of
 * the initials of several, or be part of one of the `also` words. Case and accents do not matter. Null when one is missing.
 */
export function matchText(query: string, text: string, also = ''): Match | null {
  const wanted = wordsOf(fold(query)).map(({ word }) => word);
  const words = wordsOf(fold(text));
  const further = wordsOf(fold(also)).map(({ word }) => word);
  let score = 0;
  const ranges: Range[] = [];
  for (const word of wanted) {
    const best = matchWord(word, words, further);
    if (!best) return null;
    score += best.score;
    ranges.push(...best.ranges);
  }
  // Of two that fit alike, the shorter one is nearer to what was typed.
  return {
    score: wanted.length ? score - Math.min(9, words.length / 10) : 0,
    ranges: join(ranges),
  };
}

type Word = { word: string; at: number };

function matchWord(
  wanted: string,
  words: readonly Word[],
  further: readonly string[],
): Match | null {
  const found: Match[] = [];
  words.forEach(({ word, at }, index) => {
    const place = word.indexOf(wanted);
    // One letter lies inside nearly everything.
    if (place < 0 || (place > 0 && wanted.length === 1)) return;
    const base = word === wanted ? WHOLE : place === 0 ? BEGINNING : INSIDE;
    const score = base + (index === 0 && place === 0 ? FIRST : 0);
    found.push({ score, ranges: [[at + place, at + place + wanted.length]] });
  });
  const initials = words.map(({ word }) => word[0]).join('');
  const start = wanted.length > 1 ? initials.indexOf(wanted) : -1;
  if (start >= 0) {
    const some = words.slice(start, start + wanted.length);
    found.push({ score: INITIALS, ranges: some.map(({ at }) => [at, at + 1]) });
  }
  if (further.some((word) => word.startsWith(wanted))) found.push({ score: ELSEWHERE, ranges: [] });
  return found.reduce<Match | null>((a, b) => (a && a.score >= b.score ? a : b), null);
}

/** Letters and digits that belong together; a place is one of the text that was folded. */
function wordsOf(text: string): Word[] {
  return [...text.matchAll(/[\p{L}\p{M}\p{N}]+/gu)].map(({ 0: word, index }) => ({
    word,
    at: index,
  }));
}

/** Small letters without accents, each at its place: what folds to another length stays as it is. */
function fold(text: string): string {
  return Array.from(text, (sign) => {
    const plain = sign.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
    return plain.length === sign.length ? plain : sign;
  }).join('');
}

/** In the order of the text; what touches or overlaps is one. */
function join(ranges: readonly Range[]): Range[] {
  const joined: Range[] = [];
  for (const [start, end] of ranges.toSorted(([a], [b]) => a - b)) {
    const last = joined.at(-1);
    if (last && start <= last[1]) joined[joined.length - 1] = [last[0], Math.max(last[1], end)];
    else joined.push([start, end]);
  }
  return joined;
}
