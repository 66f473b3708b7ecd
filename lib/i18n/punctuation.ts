import type { Language } from './messages';

/** The marks between words, each with the spaces that belong to it. */
export type Punctuation = {
  open: string;
  close: string;
  /** Between parts of a sentence. */
  comma: string;
  /** Between the names of a list. */
  between: string;
  semicolon: string;
  colon: string;
  stop: string;
  /** Between two sentences. */
  sentences: string;
};

const english: Punctuation = {
  ...{ open: '“', close: '”', comma: ', ', between: ', ' },
  ...{ semicolon: '; ', colon: ': ', stop: '.', sentences: '. ' },
};

const marks: Record<Language, Punctuation> = {
  en: english,
  fr: {
    ...english,
    ...{ open: '«\u00a0', close: '\u00a0»', semicolon: '\u202f; ', colon: '\u00a0: ' },
  },
  es: english,
  ar: {
    ...english,
    ...{ open: '«', close: '»', comma: '، ', between: '، ', semicolon: '؛ ' },
  },
  zh: {
    ...{ open: '“', close: '”', comma: '，', between: '、' },
    ...{ semicolon: '；', colon: '：', stop: '。', sentences: '。' },
  },
};

/** The marks of a language of the interface; those of English for any other tag. */
export function punctuationOf(locale: string): Punctuation {
  return Object.hasOwn(marks, locale) ? marks[locale as Language] : english;
}

/** A text in the quotation marks of the language around it. */
export function quoted(locale: string, text: string): string {
  const { open, close } = punctuationOf(locale);
  return `${open}${text}${close}`;
}

/** Names one after another: "A, B, C". */
export function listed(locale: string, names: readonly string[]): string {
  return names.join(punctuationOf(locale).between);
}
