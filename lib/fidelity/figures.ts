import { NUMBER_WORDS, SCALES, UNITS } from './vocabulary';

/** A stretch of a text read for what it counts: numbers by value, units by what they are, and the words left over. */
export type Figures = { numbers: number[]; units: string[]; rest: string[] };

const UNIT_OF = new Map(
  UNITS.flatMap(([name, ...others]) => [name, ...others].map((one) => [one, name as string])),
);
// "pour cent", "percentage points": the longest have two words.
const LONGEST_UNIT = 2;

/**
 * The value of a number as written, or null: grouping by comma, point, apostrophe or thin space is told from decimals by
 * groups of three; digits of any script. "1.000" and "1,000" are both a thousand.
 */
export function numberOf(written: string): number | null {
  const word = NUMBER_WORDS.get(written.toLowerCase());
  if (word !== undefined) return word;
  const digits = written
    .normalize('NFKC')
    .replace(/[\u0660-\u0669\u06F0-\u06F9\u0966-\u096F]/g, (digit) => String(digitOf(digit)));
  if (!/^\d[\d.,'’\u066B\u066C]*$/.test(digits)) return null;
  const plain = digits.replace(/['’\u066C]/g, '').replace(/\u066B/g, '.');
  if (/^\d{1,3}(?:[.,]\d{3})+$/.test(plain)) return Number(plain.replace(/[.,]/g, ''));
  if (/^\d{1,3}(?:,\d{3})+\.\d+$/.test(plain)) return Number(plain.replace(/,/g, ''));
  if (/^\d{1,3}(?:\.\d{3})+,\d+$/.test(plain))
    return Number(plain.replace(/\./g, '').replace(',', '.'));
  const value = Number(plain.replace(',', '.').replace(/[.,]$/, ''));
  return Number.isNaN(value) ? null : value;
}

/** Digits of Arabic, Persian and Devanagari begin at code points that end in 0 or in 6. */
function digitOf(digit: string): number {
  const point = digit.codePointAt(0) ?? 0;
  if (point >= 0x0966) return point - 0x0966;
  return point >= 0x06f0 ? point - 0x06f0 : point - 0x0660;
}

/** Reads words for numbers and units; a number directly before a scale ("1.2 million") is multiplied by it. */
export function figuresOf(words: readonly string[]): Figures {
  const found: Figures = { numbers: [], units: [], rest: [] };
  for (let at = 0; at < words.length; at++) {
    const word = (words[at] as string).toLowerCase();
    const value = numberOf(word);
    const scale = SCALES.get((words[at + 1] ?? '').toLowerCase());
    if (value !== null && scale !== undefined) {
      // Rounded, since 1.1 million is not a whole number in binary.
      found.numbers.push(Number((value * scale).toPrecision(12)));
      at++;
      continue;
    }
    const thousands = /^\d{3}$/.test(words[at + 1] ?? '') && /^\d{1,3}$/.test(word);
    if (value !== null) {
      let whole = word;
      while (thousands && /^\d{3}$/.test(words[at + 1] ?? '')) whole += words[++at];
      found.numbers.push(numberOf(whole) ?? value);
      continue;
    }
    const length = unitAt(words, at);
    if (length > 0) {
      found.units.push(UNIT_OF.get(phraseAt(words, at, length)) as string);
      at += length - 1;
    } else found.rest.push(word);
  }
  return found;
}

const phraseAt = (words: readonly string[], at: number, length: number) =>
  words
    .slice(at, at + length)
    .join(' ')
    .toLowerCase();

/** How many words from here name a unit, 0 for none. */
function unitAt(words: readonly string[], at: number): number {
  for (let length = LONGEST_UNIT; length > 0; length--)
    if (at + length <= words.length && UNIT_OF.has(phraseAt(words, at, length))) return length;
  return 0;
}
