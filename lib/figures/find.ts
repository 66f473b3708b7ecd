import {
  foldDigits,
  multiplierPattern,
  numberPattern,
  readNumber,
  spelledPattern,
} from './numbers';
import { multipliers, noUnits, unitSigns } from './words';

/** A value that a text gives: from `low` to `high`, equal for one number. `text` is where it was read. */
export type FoundFigure = { low: number; high: number; unit: string | null; text: string };

const one = `(?:${numberPattern}|\\b(?:${spelledPattern})\\b)`;
const times = `(?:\\s?(?:${multiplierPattern})(?![\\p{Script=Latin}\\p{Script=Cyrillic}\\p{Script=Arabic}\\p{M}]))?`;
const currency = '(?:US\\$|[$€£¥₽₹])';
const between = '\\s?(?:[-–—~～至到]|to|and|or|à|a|bis|y|et|до|إلى)\\s?';
const signs = Object.keys(unitSigns)
  .filter((sign) => !/^[$€£¥₽₹]|^us/.test(sign))
  .sort((a, b) => b.length - a.length)
  .join('|');
const pattern = new RegExp(
  `(?<before>${currency})?\\s?(?<low>${one})(?<lowTimes>${times})(?:${between}${currency}?(?<high>${one})(?<highTimes>${times}))?\\s?(?:(?<sign>${signs}|${currency})|(?<word>\\p{Script=Han}|[\\p{L}\\p{M}]+))?`,
  'giu',
);

/**
 * The values that a quotation gives, in reading order: numbers and ranges with multiplier and unit. Years, dates and
 * numbers of things (“article 5”) are left out as far as they show. Empty when there are none.
 */
export function findFigures(text: string, language?: string): FoundFigure[] {
  const folded = foldDigits(text);
  return [...folded.matchAll(pattern)].flatMap((match) => {
    const figure = toFigure(match, language);
    const space = /^\s/.test(match[0]) ? 1 : 0;
    const before = folded.slice(0, match.index + space);
    // “B12”, “12:30”, “5.” of a list, “article 5”, “2024-05-01”.
    const isName =
      /[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\d#§№:./-]$|(?:article|no\.|nr\.|chapter|page|section)\s?$/iu.test(
        before,
      );
    return figure && !isName ? [figure] : [];
  });
}

/** One value as a person types it (“4.2 million”, “3–4”, “12 %”); null when it is none. */
export function readFigure(
  typed: string,
  language?: string,
): { low: number; high: number; unit: string | null } | null {
  const folded = foldDigits(typed)
    .trim()
    .replace(/^between\s/i, '');
  const negative = /^[-−]\s?(?=\d)/.exec(folded)?.[0] ?? '';
  const rest = folded.slice(negative.length);
  const [match] = [...rest.matchAll(pattern)];
  if (match?.index !== 0 || match[0].trim() !== rest) return null;
  const figure = readValue(match, language);
  if (!figure || figure.low > figure.high) return null;
  const { low, high } = figure;
  const unit = unitOf(match);
  return negative === '' ? { low, high, unit } : { low: -low, high: -high, unit };
}

function toFigure(match: RegExpMatchArray, language?: string): FoundFigure | null {
  const value = readValue(match, language);
  const { low, before, sign, word, lowTimes } = match.groups ?? {};
  if (!value || value.low > value.high) return null;
  const bare = !before && !sign && !lowTimes;
  // A number of a calendar: “in 2024”, “5 March”, “2017 and 2021”.
  const isYear = bare && /^(?:1[5-9]|20)\d\d$/.test(low ?? '') && isNoUnit(word);
  const isDay = bare && Number(low) <= 31 && isNoUnit(word);
  if (isYear || isDay) return null;
  return { ...value, unit: unitOf(match), text: match[0].trim() };
}

const isNoUnit = (word: string | undefined) => !word || noUnits.has(word.toLowerCase());

function unitOf({ groups = {} }: RegExpMatchArray): string | null {
  const sign = (groups.before ?? groups.sign)?.toLowerCase();
  if (sign) return unitSigns[sign] ?? sign;
  return isNoUnit(groups.word) ? null : (groups.word ?? null);
}

function readValue(
  { groups = {} }: RegExpMatchArray,
  language?: string,
): { low: number; high: number } | null {
  const low = readNumber(groups.low ?? '', language);
  if (low === null) return null;
  const high = groups.high === undefined ? null : readNumber(groups.high, language);
  const lowTimes = factor(groups.lowTimes);
  if (high === null) return { low: exact(low * lowTimes), high: exact(low * lowTimes) };
  const highTimes = factor(groups.highTimes);
  // “3 to 4 million” multiplies both.
  const both = groups.lowTimes?.trim() ? lowTimes : highTimes;
  return { low: exact(low * both), high: exact(high * highTimes) };
}

const factor = (word: string | undefined) => multipliers[word?.trim().toLowerCase() ?? ''] ?? 1;

/** Takes the noise of binary multiplication away (4.35 million is 4,350,000, not 4,350,000.0000000005). */
const exact = (value: number) => Number(value.toPrecision(12));
