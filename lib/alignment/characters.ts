/** What a UTF-16 code unit is to the reading of words. */
export const Kind = {
  unknown: 0,
  /** White space and punctuation. */
  between: 1,
  /** Letters, digits and marks of scripts that write words apart. */
  word: 2,
  /** Ideographs and kana: each is a token of its own. */
  alone: 3,
  /** Thai, Lao, Khmer, Burmese: words without spaces, found by dictionary. */
  run: 4,
  /** Soft hyphen, zero-width characters, variation selectors: not there for comparison. */
  ignored: 5,
  /** Apostrophes, and comma and point between digits. */
  joiner: 6,
  /** Signs that say something: per cent, currencies, arithmetic, emoji. */
  symbol: 7,
  surrogate: 8,
  /** Ends of sentences and lines. */
  end: 9,
} as const;

const kinds = new Uint8Array(0x10000);
const folds = new Uint16Array(0x10000);
const longFolds = new Map<number, readonly number[]>();

const END = /[.!?…\n\r\u2028\u2029\u3002\uFF01\uFF0E\uFF1F\u06D4\u061F\u0964\u0965\u1362]/u;
const JOINER = /['\u2018\u2019\u02BC\uFF07,]/u;
const IGNORED = /\p{Default_Ignorable_Code_Point}/u;
const ALONE = /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Bopo}\p{sc=Yi}\u30FC]/u;
const RUN = /[\p{sc=Thai}\p{sc=Laoo}\p{sc=Khmr}\p{sc=Mymr}]/u;
const WORD = /[\p{L}\p{N}\p{M}_]/u;
const SYMBOL = /[\p{Sc}\p{Sm}\p{So}%‰#°§&@]/u;

/** The kind of a character given whole; surrogates are told apart by whoever reads pairs. */
export function kindOfCharacter(character: string): number {
  if (IGNORED.test(character)) return Kind.ignored;
  if (END.test(character)) return Kind.end;
  if (JOINER.test(character)) return Kind.joiner;
  if (WORD.test(character)) {
    if (ALONE.test(character)) return Kind.alone;
    return RUN.test(character) ? Kind.run : Kind.word;
  }
  return SYMBOL.test(character) ? Kind.symbol : Kind.between;
}

/** The kind of a code unit, looked up once and then kept: half a megabyte for all of them. */
export function kindOf(unit: number): number {
  const known = kinds[unit] as number;
  if (known !== Kind.unknown) return known;
  const kind =
    unit >= 0xd800 && unit <= 0xdfff ? Kind.surrogate : kindOfCharacter(String.fromCharCode(unit));
  kinds[unit] = kind;
  return kind;
}

function foldUnit(unit: number): readonly number[] {
  const character = String.fromCharCode(unit);
  const folded = /['\u2018\u2019\u02BC\uFF07]/.test(character)
    ? "'"
    : character.normalize('NFKD').toLowerCase().normalize('NFKD');
  return Array.from({ length: folded.length }, (_, at) => folded.charCodeAt(at));
}

/**
 * FNV-1a over the code units of a stretch of text with case, ligatures, widths and composition folded away, so that
 * spellings of one word that look alike have one number. Ignored characters leave no trace.
 */
export function foldedHash(text: string, start: number, end: number): number {
  let hash = 0x811c9dc5;
  for (let at = start; at < end; at++) {
    const unit = text.charCodeAt(at);
    if (kindOf(unit) === Kind.ignored) continue;
    const folded = folds[unit] as number;
    if (folded !== 0) hash = Math.imul(hash ^ folded, 0x01000193);
    else {
      let units = longFolds.get(unit);
      if (!units) {
        units = foldUnit(unit);
        if (units.length === 1 && units[0] !== 0) folds[unit] = units[0] as number;
        else longFolds.set(unit, units);
      }
      for (const one of units) hash = Math.imul(hash ^ one, 0x01000193);
    }
  }
  // FNV's low bits repeat for short words; the finishing mix of MurmurHash3 spreads them.
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  return hash ^ (hash >>> 13);
}
