/** Letters that are not taken apart by Unicode and are often written without their stroke or as two letters. */
const plain: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ł: 'l',
  ħ: 'h',
  ı: 'i',
  ς: 'σ',
  // Forms of alef, ya and ta marbuta that people write for one another; Persian ya and kaf. Hamza is a mark, and goes.
  ٱ: 'ا',
  ى: 'ي',
  ی: 'ي',
  ک: 'ك',
  ة: 'ه',
};
const special = new RegExp(`[${Object.keys(plain).join('')}]`, 'gu');
/**
 * Accents of European letters; vowel points of Hebrew and Arabic, which are seldom written; the Arabic stretching sign;
 * joiners, soft hyphens and apostrophes. Marks of other scripts are vowels, and stay.
 */
const dropped =
  /[\u0300-\u036f\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u064b-\u0655\u0670\u0640\u00ad\u200b-\u200f\u2060\ufeff'’ʼ＇]/gu;

/**
 * A word as it is compared: compatible forms made one (NFKC), lower case, without accents and points. Empty when nothing
 * is left.
 */
export function normalised(word: string): string {
  if (/^[a-z0-9]+$/i.test(word)) return word.toLowerCase();
  const bare = word.normalize('NFKC').toLowerCase().normalize('NFD').replace(dropped, '');
  return bare.normalize('NFC').replace(special, (sign) => plain[sign] ?? sign);
}
