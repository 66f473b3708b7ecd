import { createTranslator } from 'next-intl';
import { formatDate } from '@/lib/format';
import { directionOf, type Locale } from '@/lib/i18n/locales';
import { punctuationOf, quoted } from '@/lib/i18n/punctuation';
import { type Reading, readerOf } from './reading';

/** Translations by the English sentence, `{0}` and so on for its values; ICU messages with the same values. */
export type Catalogue = Readonly<Record<string, string>>;

/** Says a sentence of ours in one language; what is no such sentence, and no sentence at all, comes back as it is. */
export type Sayer = <T extends string | null | undefined>(sentence: T) => T | string;

/** A first sentence ends and another one begins: several refusals in one. */
const SEAM = /(?<=[.?]”?) (?=[“\p{Lu}])/u;

/** A general sentence of lib/parse comes with the name of its field, as programs write it. */
const FIELD = /^([\w.]+): (.+)$/s;

/** A list of keys, as `join(', ')` writes it. */
const KEYS = /^[a-z_]+(?:, [a-z_]+)+$/;

const NUMBER = /^\d[\d,]*(?:\.\d+)?$/;

/** What says sentences by a catalogue. The English ones need none: there a sentence is said as it stands. */
export function sayerOf(locale: string, catalogue: Catalogue): Sayer {
  const read = readerOf(Object.keys(catalogue));
  const known = (sentence: string): string | null => {
    const reading = read(sentence);
    return reading && write(locale, catalogue[reading.pattern] ?? sentence, reading, known);
  };
  const say = (sentence: string): string => {
    const whole = known(sentence);
    if (whole !== null) return whole;
    const [, field, rest] = FIELD.exec(sentence) ?? [];
    const inner = rest === undefined ? null : known(rest);
    if (inner !== null) return `${field}${punctuationOf(locale).colon}${inner}`;
    const parts = sentence.split(SEAM).map(known);
    return parts.every((part) => part !== null) ? parts.join(gapOf(locale)) : sentence;
  };
  return (sentence) => (typeof sentence === 'string' ? say(sentence) : sentence);
}

/** Chinese sets no space between sentences. */
const gapOf = (locale: string) => (locale.startsWith('zh') ? '' : ' ');

function write(
  locale: string,
  translation: string,
  { values }: Reading,
  known: (sentence: string) => string | null,
): string {
  let message = translation;
  const given: Record<string, string | number> = {};
  for (const [index, value] of values.entries()) {
    const kind = new RegExp(`\\{${index}, (plural|number|select|date)\\b`).exec(message)?.[1];
    if (kind === 'date') {
      message = message.replaceAll(`{${index}, date}`, `{${index}}`);
      given[index] = formatDate(locale, value);
    } else if (kind === 'select' && KEYS.test(value)) {
      message = listed(locale, message, index, value.split(', '));
    } else if (kind === 'select') given[index] = value;
    else if (kind && NUMBER.test(value)) given[index] = Number(value.replaceAll(',', ''));
    else given[index] = known(value) ?? apart(locale, value);
  }
  return format(locale, message, given);
}

function format(locale: string, message: string, values: Record<string, string | number>): string {
  const onError = (error: Error) => {
    throw error;
  };
  return createTranslator({ locale: locale as Locale, messages: { said: message }, onError })(
    'said',
    values,
  );
}

/** Every key of a list said by the choices of its `select`, and the list in their place. */
function listed(locale: string, message: string, index: number, keys: string[]): string {
  const start = message.indexOf(`{${index}, select`);
  let end = start;
  for (let depth = 0; end < message.length; end += 1) {
    if (message[end] === '{') depth += 1;
    if (message[end] === '}') depth -= 1;
    if (depth === 0) break;
  }
  const choices = message.slice(start, end + 1);
  const words = keys.map((key) => format(locale, choices, { [index]: key }));
  const list = new Intl.ListFormat(locale, { type: 'conjunction' }).format(words);
  return message.slice(0, start) + list + message.slice(end + 1);
}

/** Titles in quotation marks, as `“One”, “Two”` or `“One” → “Two”`. */
const TITLES = /^“[^“”]*”(?:(?:, | → )“[^“”]*”)*$/;

/**
 * A value in its own direction, so that a Latin name does not take the full stop of an Arabic sentence along; titles in the
 * quotation marks of the language.
 */
function apart(locale: string, value: string): string {
  const isolated = (text: string) => (directionOf(locale) === 'rtl' ? `\u2068${text}\u2069` : text);
  if (!TITLES.test(value)) return isolated(value);
  const { between } = punctuationOf(locale);
  return value.replace(
    /“([^“”]*)”(, )?/g,
    (_, title, comma) => `${quoted(locale, isolated(title))}${comma ? between : ''}`,
  );
}
