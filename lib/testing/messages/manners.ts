import type { Language } from '@/lib/i18n/messages';

/** What must not stand in a sentence, by what is wrong with it. Each is asked of the sentence as it is said. */
type Manners = Record<string, RegExp>;

const everywhere: Manners = {
  'exclamation mark': /[!¡！]/,
  'three dots for an ellipsis': /\.\.\./,
  'typewriter quotation mark': /["']/,
};

/** The punctuation of each language, and the words by which it would beg or apologise. */
const byLanguage: Record<Language, Manners> = {
  en: { begging: /\b(please|oops|sorry)\b/i },
  fr: {
    begging: /\b(veuillez|oups|désolée?s?)\b|s’il (vous|te) plaît/i,
    'no narrow fixed space before ; or ?': /[^\u202f][;?]/,
    'no fixed space before :': /[^\u00a0]:(?=\s|$)/,
    'no fixed space inside « »': /«[^\u00a0]|[^\u00a0]»/,
    'English quotation mark': /[“”]/,
  },
  es: {
    begging: /\b(por favor|ups|lo sentimos)\b/i,
    'question without ¿': /^[^¿]*\?/,
    '¿ without a question': /¿[^?]*$/,
    'another quotation mark': /[«»]/,
  },
  ar: {
    begging: /من فضلك|الرجاء|يرجى|يُرجى|عذرا|عذراً|نأسف/,
    'Latin comma, semicolon or question mark': /[\p{Script=Arabic}\s»)][,;?]/u,
    'another quotation mark': /[“”]/,
    'Eastern digits': /[٠-٩۰-۹]/,
    'tanwin on the alif, or twice': /\u064b\u0627|\u064b\u064b/,
  },
  zh: {
    begging: /(?<![邀申])请(?![求示])|您|哎呀|抱歉|对不起/,
    'Latin punctuation beside Chinese': /\p{Script=Han}\s?[,;:?]|[,;:?]\s?\p{Script=Han}/u,
    'Latin full stop after Chinese': /\p{Script=Han}\.(?!\p{Script=Latin})/u,
    'Latin parenthesis around Chinese': /\(\p{Script=Han}|\p{Script=Han}\)/u,
    'another quotation mark': /[«»]/,
  },
};

/** What is wrong with the manners of a sentence, by name; nothing when it is in order. */
export function breachesOf(sentence: string, language: Language): string[] {
  const rules = { ...everywhere, ...byLanguage[language] };
  return Object.entries(rules).flatMap(([name, breach]) => (breach.test(sentence) ? [name] : []));
}
