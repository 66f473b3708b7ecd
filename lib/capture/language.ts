import { detectAll } from 'tinyld';

// Trigram detection is a guess below this: about two sentences, or a line of Chinese.
const ENOUGH_LETTERS = 60;
const ENOUGH_IDEOGRAPHS = 15;
// Enough to be sure, and little enough to be quick on a book.
const SAMPLE = 20_000;
// One rare trigram decides a whole text for the detector; by pieces it decides one vote.
const PIECE = 300;
// A second language this close to the first means that neither is known.
const LEAST_LEAD = 1.5;

// The detector knows no Uyghur and takes it for its neighbours, which lack these three vowels.
const UYGHUR_VOWELS = /[\u06c7\u06c8\u06d0]/g;
const NEIGHBOURS_OF_UYGHUR = ['ar', 'fa', 'ur'];

function votes(sample: string): [language: string, votes: number][] {
  const counts = new Map<string, number>();
  for (let at = 0; at < sample.length; at += PIECE) {
    for (const { lang, accuracy } of detectAll(sample.slice(at, at + PIECE))) {
      counts.set(lang, (counts.get(lang) ?? 0) + accuracy);
    }
  }
  return [...counts].sort(([, one], [, other]) => other - one);
}

/** The language of a text as an ISO 639-1 code, or undefined if it is too short or too mixed. */
export function detectLanguage(text: string): string | undefined {
  // Signs and digits are left out: the detector reads a vertical bar as the end of a Hindi sentence.
  const sample = text.slice(0, SAMPLE).replace(/[^\p{L}\p{M}'’\s]+/gu, ' ');
  const letters = sample.match(/\p{L}/gu)?.length ?? 0;
  const ideographs = sample.match(/[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]/gu)?.length ?? 0;
  if (letters < ENOUGH_LETTERS && ideographs < ENOUGH_IDEOGRAPHS) return undefined;
  const [[language, most] = [], [, next = 0] = []] = votes(sample);
  if (!language || !most || most < next * LEAST_LEAD) return undefined;
  const vowels = sample.match(UYGHUR_VOWELS)?.length ?? 0;
  return NEIGHBOURS_OF_UYGHUR.includes(language) && vowels > letters * 0.03 ? 'ug' : language;
}

/** A declared language tag in its canonical form, or undefined if it is none. */
export function canonicalLanguage(tag: string | undefined): string | undefined {
  try {
    return tag ? Intl.getCanonicalLocales(tag.trim().replaceAll('_', '-'))[0] : undefined;
  } catch {
    return undefined;
  }
}

/**
 * The language of a document. What the text shows wins over a declaration that contradicts it,
 * because templates declare the language of their makers; a region or script is kept from it.
 */
export function chooseLanguage(text: string, declared: string | undefined): string | undefined {
  const tag = canonicalLanguage(declared);
  const detected = detectLanguage(text);
  if (!detected || tag?.split('-')[0] === detected) return tag ?? detected;
  return detected;
}
