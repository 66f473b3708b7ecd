import { normalised } from './normalised';

/** A word of a text as it is compared, and where it stands (UTF-16 code units, the end exclusive). */
export type Token = { term: string; start: number; end: number };

/**
 * Letters of scripts that are written without spaces between words, with their marks. `Script_Extensions`, because signs
 * such as the long vowel of katakana belong to several scripts.
 */
const unspaced = ['Han', 'Hiragana', 'Katakana', 'Bopomofo', 'Thai', 'Lao', 'Khmer', 'Myanmar']
  .map((script) => `\\p{scx=${script}}`)
  .join('');
const character = `[[${unspaced}]&&[\\p{L}\\p{M}]]`;
const letter = `[[\\p{L}\\p{N}\\p{M}]--${character}]`;
/** What stands within a word and is not of it: apostrophes, joiners, soft hyphens. */
const within = "['’ʼ＇\\u00ad\\u200c\\u200d\\u2060]";

const runs = new RegExp(
  [
    `(?<characters>${character}+)`,
    // 1,000,000 and 3.5 are one number each; 1.2.2020 is three.
    '(?<number>(?<![\\p{L}\\p{N}]|\\p{Nd}[.,])\\p{Nd}+(?:[.,’\\u00a0\\u202f]\\p{Nd}{3})*(?:[.,]\\p{Nd}+)?(?![\\p{L}\\p{N}]|[.,]\\p{Nd}))',
    // U.S.A. is one word.
    '(?<initials>(?<![\\p{L}\\p{N}])(?:\\p{L}\\.){2,}(?:\\p{L}(?![\\p{L}\\p{N}]))?)',
    `(?<word>${letter}+(?:${within}+${letter}+)*)`,
  ].join('|'),
  'gv',
);

/**
 * The words of a text in any script, in order, as they are compared (see `normalised`). Where a script is written without
 * spaces, every two neighbouring characters are a word, and a character that stands alone is one. Numbers lose their
 * thousands separators. Nothing is left out and nothing is stemmed.
 */
export function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  for (const match of text.matchAll(runs)) {
    const { characters, number, initials, word } = match.groups ?? {};
    const start = match.index;
    if (characters) tokens.push(...pairsOf(characters, start));
    else if (number) push(tokens, plainNumber(number), start, start + number.length);
    else if (initials) push(tokens, initials.replaceAll('.', ''), start, start + initials.length);
    else if (word) pushWord(tokens, word, start);
  }
  return tokens;
}

function push(tokens: Token[], written: string, start: number, end: number): void {
  const term = normalised(written);
  if (term) tokens.push({ term, start, end });
}

/** An article before its word is one of its own (l’homme), and the English genitive is not of the word. */
function pushWord(tokens: Token[], written: string, start: number): void {
  const elided = /^(\p{L}{1,2})['’ʼ＇](?=\p{L}{2})/u.exec(written);
  const skip = elided ? elided[0].length : 0;
  if (elided?.[1]) push(tokens, elided[1], start, start + elided[1].length);
  const rest = written.slice(skip);
  const bare = rest.replace(/['’ʼ＇]s$/iu, '');
  push(tokens, bare, start + skip, start + skip + bare.length);
}

/** `1,000,000` and `1.000.000` are 1000000; `3,5` is 3.5; `1,500` is 1500. */
function plainNumber(written: string): string {
  const grouped = written.replace(/[.,’\u00a0\u202f](?=\p{Nd}{3}(?!\p{Nd}))/gu, '');
  return grouped.replace(',', '.');
}

function pairsOf(characters: string, start: number): Token[] {
  const places: { at: number; sign: string }[] = [];
  let at = start;
  for (const sign of characters) {
    places.push({ at, sign });
    at += sign.length;
  }
  const [only] = places;
  if (places.length === 1 && only) {
    const tokens: Token[] = [];
    push(tokens, only.sign, start, at);
    return tokens;
  }
  const tokens: Token[] = [];
  for (let one = 0; one + 1 < places.length; one += 1) {
    const end = places[one + 2]?.at ?? at;
    const from = places[one]?.at ?? start;
    push(tokens, `${places[one]?.sign}${places[one + 1]?.sign}`, from, end);
  }
  return tokens;
}
