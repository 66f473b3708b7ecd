/** Where a text names a publisher; places are UTF-16 code units. */
export type Mention = { publisher: string; start: number; end: number };

/** Shorter names ("BBC" apart) are words of other meanings more often than publishers. */
const SHORTEST_NAME = 4;
/** Two signs of Chinese are as much of a name as four letters. */
const SHORTEST_UNSPACED = 2;

const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

/**
 * The first mention of each of these publishers in a text, in whatever language: the name at word boundaries, its first
 * letter in either case or all of it in capitals; of names within names only the longest counts.
 */
export function findPublishers(text: string, names: readonly string[]): Mention[] {
  const taken: Mention[] = [];
  const small = text.toLowerCase();
  const known = [...new Set(names.map((name) => name.trim()))].filter(
    (name) => isLongEnough(name) && small.includes(longestWord(name)),
  );
  for (const publisher of known.toSorted((a, b) => b.length - a.length)) {
    for (const { index, 0: found } of text.matchAll(patternOf(publisher))) {
      const mention = { publisher, start: index, end: index + found.length };
      if (!taken.some(({ start, end }) => start < mention.end && mention.start < end)) {
        taken.push(mention);
      }
    }
  }
  const first = new Map<string, Mention>();
  for (const mention of taken.sort((a, b) => a.start - b.start)) {
    if (!first.has(mention.publisher)) first.set(mention.publisher, mention);
  }
  return [...first.values()];
}

function isLongEnough(name: string): boolean {
  const length = [...name].length;
  return length >= SHORTEST_NAME || (length >= SHORTEST_UNSPACED && unspaced.test(name));
}

/** Looked for first, because that is a hundred times faster than an expression. */
function longestWord(name: string): string {
  const words = name.toLowerCase().split(/\s+/u);
  return words.reduce((longest, word) => (word.length > longest.length ? word : longest), '');
}

function patternOf(name: string): RegExp {
  const [head = '', ...tail] = [...name];
  const rest = literal(tail.join(''));
  const heads = [...new Set([head.toLowerCase(), head.toUpperCase(), head])].map(literal).join('|');
  const body = `(?:(?:${heads})${rest}|${literal(name.toUpperCase())})`;
  const before = unspaced.test(head) ? '' : '(?<![\\p{L}\\p{N}\\p{M}_])';
  const after = unspaced.test(tail.at(-1) ?? head) ? '' : '(?![\\p{L}\\p{N}\\p{M}_])';
  return new RegExp(before + body + after, 'gu');
}

/** Matched as it stands, but for the white space, which may be any. */
function literal(words: string): string {
  return words
    .split(/\s+/u)
    .map((word) => word.replace(/[\\^$.*+?()[\]{}|]/gu, '\\$&'))
    .join('\\s+');
}

/** The sentence or line around a mention, so that a person can see what is said: at most `reach` on either side. */
export function sentenceAround(
  text: string,
  { start, end }: { start: number; end: number },
  reach = 200,
): { start: number; end: number } {
  const before = text.slice(Math.max(0, start - reach), start);
  const after = text.slice(end, end + reach);
  const opening = [...before.matchAll(/[.!?。！？؟]["”’»)]*\s+|[。！？]|\n+/gu)].at(-1);
  const closing = /[.!?。！？؟]["”’»)]*(?=\s|$)|[。！？]|\n/u.exec(after);
  const begins = start <= reach ? 0 : start;
  const stops = end + reach >= text.length ? text.length : end;
  return {
    start: opening ? start - before.length + opening.index + opening[0].length : begins,
    end: closing ? end + closing.index + closing[0].trimEnd().length : stops,
  };
}
