import { commaLanguages, multipliers, spelled } from './words';

/** A number as it stands in a text, without its multiplier. Arabic and full-width digits are folded before. */
export const numberPattern = String.raw`\d{1,3}(?:[ '’.,٬](?=\d{3}(?!\d))\d{3})+(?:[.,٫]\d+)?|\d+(?:[.,٫]\d+)?`;

/** Words that multiply, longest first, so that “mil millones” is not read as “mil”. */
export const multiplierPattern = Object.keys(multipliers)
  .sort((a, b) => b.length - a.length)
  .map((word) => word.replace('.', '\\.'))
  .join('|');

/** Small numbers written as words. */
export const spelledPattern = Object.keys(spelled).join('|');

/**
 * Folds digits of other scripts and spaces inside numbers to ASCII, one code unit for one, so that places stay the same.
 */
export function foldDigits(text: string): string {
  return text.replace(/[٠-٩۰-۹０-９\u00a0\u2007\u2009\u202f]/g, (character) => {
    const code = character.charCodeAt(0);
    if (code >= 0x660 && code <= 0x669) return String(code - 0x660);
    if (code >= 0x6f0 && code <= 0x6f9) return String(code - 0x6f0);
    if (code >= 0xff10 && code <= 0xff19) return String(code - 0xff10);
    return ' ';
  });
}

/**
 * The value of a written number (“1,200.5”, “1.200,5”, “four”), its separators read as `language` (a BCP 47 tag) writes
 * them where they could mean either; null when it is none.
 */
export function readNumber(written: string, language?: string): number | null {
  const text = foldDigits(written).trim().toLowerCase();
  const word = spelled[text];
  if (word !== undefined) return word;
  if (!new RegExp(`^(?:${numberPattern})$`).test(text)) return null;
  const comma = commaLanguages.has((language ?? 'en').split('-')[0]?.toLowerCase() ?? 'en');
  const plain = text.replace(/[ '’٬]/g, '').replace('٫', comma ? ',' : '.');
  return Number(plain.replace(separators(plain, comma).group, '').replace(',', '.'));
}

/** Which signs group digits here; what remains is the decimal sign. */
function separators(text: string, comma: boolean): { group: RegExp } {
  const last = Math.max(text.lastIndexOf('.'), text.lastIndexOf(','));
  const sign = text[last];
  const both = text.includes('.') && text.includes(',');
  if (both) return { group: sign === ',' ? /\./g : /,/g };
  const repeated = sign !== undefined && text.split(sign).length > 2;
  const threes = /^\d{1,3}(?:[.,]\d{3})+$/.test(text);
  const groups = repeated || (threes && sign === (comma ? '.' : ','));
  return { group: groups ? /[.,]/g : /(?!)/g };
}
