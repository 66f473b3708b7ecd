/**
 * The signs of a text by how they are searched, as the inside of a character class. prisma/migrations/*_search_words has the
 * same ranges; a test compares the two, sign by sign. Explicit ranges, because what a letter is depends on the locale there.
 */
export const signs = {
  /** Between words. */
  between: String.raw`\u0001-\u002f\u003a-\u0040\u005b-\u0060\u007b-\u00a9\u00ab-\u00b4\u00b6-\u00b8\u00bb-\u00bf\u00d7\u00f7\u02c2-\u02c5\u02d2-\u02df\u02e5-\u02ff\u037e\u0387\u055a-\u055f\u0589-\u058f\u05be\u05c0\u05c3\u05c6\u05f3\u05f4\u0600-\u060f\u061b-\u061f\u066a-\u066d\u06d4\u06dd\u06de\u06e9\u06fd\u06fe\u0700-\u070d\u0964\u0965\u0970\u0df4\u0e3f\u0e4f\u0e5a\u0e5b\u0f01-\u0f17\u0f34-\u0f3d\u0f85\u0fbe-\u0fda\u104a-\u104f\u10fb\u1360-\u1368\u1680\u17d4-\u17db\u1800-\u180e\u1944\u1945\u2000-\u206f\u20a0-\u20cf\u2190-\u25ff\u27c0-\u2bff\u2e00-\u2e7f\u3000-\u3004\u3008-\u3020\u302a-\u3030\u3036-\u3040\u309b\u309c\u30a0\u30fb\u318f-\u319f\u31c0-\u31ef\u3200-\u33ff\ue000-\uf8ff\ufd3e\ufd3f\ufe10-\ufe6f\uff00-\uffff`,
  /** Han, kana, Hangul and emoji: found by pairs. */
  pairs: String.raw`\u1100-\u11ff\u2600-\u27bf\u2e80-\u2fdf\u3005-\u3007\u3021-\u3029\u3031-\u3035\u3041-\u3096\u3099\u309a\u309d-\u309f\u30a1-\u30fa\u30fc-\u30ff\u3105-\u312f\u3131-\u318e\u31a0-\u31bf\u31f0-\u31ff\u3400-\u4dbf\u4e00-\u9fff\ua000-\ua48c\ua960-\ua97c\uac00-\ud7a3\uf900-\ufaff\u{1f000}-\u{1faff}\u{20000}-\u{3fffd}`,
  /** Thai, Lao, Khmer and Burmese: found by threes. */
  threes: String.raw`\u0e01-\u0e3a\u0e40-\u0e4e\u0e81-\u0ece\u1000-\u103f\u1050-\u109f\u1780-\u17d3\u17dc\u17dd\ua9e0-\ua9ef\ua9fa-\ua9fe\uaa60-\uaa7f`,
  /** What writers of one word differ in: accents, points, invisible signs. */
  dropped: String.raw`\u00ad\u0300-\u036f\u0483-\u0489\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e4\u06e7\u06e8\u06ea-\u06ed\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufe00-\ufe0f\ufeff`,
} as const;

const from = 'ςøłđıħŧکیىةہۃ٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹०१२३४५६७८९০১২৩৪৫৬৭৮৯๐๑๒๓๔๕๖๗๘๙';
const to = 'σoldihtكييههه01234567890123456789012345678901234567890123456789';

/** Signs that stand for others: forms of a letter, and digits of other scripts. */
export const sameAs: ReadonlyMap<string, string> = new Map([
  ...[...from].map((sign, index) => [sign, to[index] ?? ''] as const),
  ['ß', 'ss'],
  ['æ', 'ae'],
  ['œ', 'oe'],
]);
