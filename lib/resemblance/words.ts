/**
 * The words of a text with their places (UTF-16 code units) and two independent 32-bit hashes each. In a script that is
 * written without spaces every character is a word of its own.
 */
export type Words = {
  count: number;
  starts: Int32Array;
  ends: Int32Array;
  high: Int32Array;
  low: Int32Array;
  /** How many of them are characters of a script without spaces. */
  characters: number;
};

const OTHER = 0;
const LETTER = 1;
const CHARACTER = 2;
/** Within a word, but not of it: apostrophes and soft hyphens, which editors change. */
const IGNORED = 3;

const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

let tables: { kinds: Uint8Array; lower: Uint16Array } | undefined;

/** Kind and lower case of every code unit; looking up is thirty times faster than a regular expression a letter. */
function lookUp(): { kinds: Uint8Array; lower: Uint16Array } {
  if (tables) return tables;
  const kinds = new Uint8Array(65_536);
  const lower = new Uint16Array(65_536);
  for (let code = 0; code < 65_536; code += 1) {
    const sign = String.fromCharCode(code);
    const small = sign.toLowerCase();
    lower[code] = small.length === 1 ? small.charCodeAt(0) : code;
    // Halves of pairs: nearly all letters beyond the first plane belong to words.
    if (code >= 0xd800 && code < 0xe000) kinds[code] = LETTER;
    else if (/['’ʼ\u00ad\u200d]/u.test(sign)) kinds[code] = IGNORED;
    else if (/[\p{L}\p{N}\p{M}]/u.test(sign)) {
      kinds[code] = unspaced.test(sign) ? CHARACTER : LETTER;
    }
  }
  tables = { kinds, lower };
  return tables;
}

/** The words of a text, whatever its script; case, apostrophes and everything between words do not count. */
export function wordsOf(text: string): Words {
  const { kinds, lower } = lookUp();
  const words = roomFor(Math.ceil(text.length / 4) + 16);
  for (let at = 0; at < text.length; ) {
    const kind = kinds[text.charCodeAt(at)];
    if (kind === OTHER || kind === IGNORED) {
      at += 1;
      continue;
    }
    const start = at;
    // FNV-1a, and the same with MurmurHash3's multiplier and another start, so that both seldom agree by chance.
    let high = 0x811c9dc5 | 0;
    let low = 0x3c6ef372 | 0;
    do {
      const code = text.charCodeAt(at);
      at += 1;
      if (kinds[code] === IGNORED) continue;
      const small = lower[code] ?? code;
      high = Math.imul(high ^ small, 0x01000193);
      low = Math.imul(low ^ small, 0x5bd1e995);
      low ^= low >>> 15;
    } while (kind === LETTER && at < text.length && joins(kinds[text.charCodeAt(at)]));
    if (kind === CHARACTER) words.characters += 1;
    push(words, start, at, high, low);
  }
  return words;
}

const joins = (kind: number | undefined) => kind === LETTER || kind === IGNORED;

function roomFor(size: number): Words {
  return {
    count: 0,
    characters: 0,
    starts: new Int32Array(size),
    ends: new Int32Array(size),
    high: new Int32Array(size),
    low: new Int32Array(size),
  };
}

function push(words: Words, start: number, end: number, high: number, low: number): void {
  if (words.count === words.starts.length) grow(words);
  words.starts[words.count] = start;
  words.ends[words.count] = end;
  words.high[words.count] = high;
  words.low[words.count] = low;
  words.count += 1;
}

function grow(words: Words): void {
  for (const name of ['starts', 'ends', 'high', 'low'] as const) {
    const wider = new Int32Array(words.count * 2);
    wider.set(words[name]);
    words[name] = wider;
  }
}

/** A word of European languages has about as much to say as this many characters of Chinese. */
const CHARACTERS_A_WORD = 1.7;

/** How many words these are worth: characters of scripts without spaces count for less. */
export function worth(words: Words, count = words.count): number {
  const share = words.count === 0 ? 0 : words.characters / words.count;
  return count * (1 - share + share / CHARACTERS_A_WORD);
}

/** Is the text written mostly without spaces? */
export function isUnspaced(words: Words): boolean {
  return words.characters * 2 > words.count;
}

/**
 * Hashes of every run of `size` words, one per starting word: by position, so that equal runs have equal hashes. Empty
 * when there are fewer words.
 */
export function shinglesOf(words: Words, size: number): { high: Int32Array; low: Int32Array } {
  const count = Math.max(0, words.count - size + 1);
  const high = new Int32Array(count);
  const low = new Int32Array(count);
  for (let at = 0; at < count; at += 1) {
    let one = 0;
    let two = 0;
    for (let word = at; word < at + size; word += 1) {
      one = Math.imul(one, 0x01000193) ^ (words.high[word] ?? 0);
      two = Math.imul(two, 0x5bd1e995) + (words.low[word] ?? 0);
    }
    high[at] = mix(one);
    low[at] = mix(two);
  }
  return { high, low };
}

/** The finaliser of MurmurHash3 (Austin Appleby, public domain): every bit depends on every bit. */
function mix(hash: number): number {
  let mixed = hash ^ (hash >>> 16);
  mixed = Math.imul(mixed, 0x85ebca6b);
  mixed ^= mixed >>> 13;
  mixed = Math.imul(mixed, 0xc2b2ae35);
  return mixed ^ (mixed >>> 16);
}
