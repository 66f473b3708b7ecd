import { locateQuote, type Quote } from '@/lib/capture/locate';
import type { Span } from '@/lib/capture/segment';
import { AppError } from '@/lib/errors';
import { checkQuotation, flagsAround } from '@/lib/fidelity/fidelity';
import { type CutFlag, type Flag, sentenceOf } from '@/lib/fidelity/flags';

/** What a refused quotation is told: where the document says something like it, what, and how it departs from that. */
export type QuoteDoubt = { place: Span | null; words: string; flags: Flag[] };

function refusal(message: string, doubt: QuoteDoubt): AppError {
  const sentences = doubt.flags.map(sentenceOf).join(' ');
  return new AppError('INVALID', message, { 'quote.exact': sentences }, doubt);
}

/**
 * The quote in the document's own words, where a typed one differs from them in typography only. Throws INVALID where it
 * differs in more, with a sentence for each flag, and `current` as `QuoteDoubt`.
 */
export function inDocumentsWords(text: string, quote: Quote, language?: string): Quote {
  const { place, exact, words, flags } = checkQuotation(
    text,
    quote.exact,
    language ? { language } : {},
  );
  const own = { ...quote, exact: words };
  if (place && exact && locateQuote(text, own).kind !== 'none') return own;
  const differences = flags.filter(({ cut }) => !cut);
  throw refusal('The document does not say that, word for word.', {
    place,
    words,
    flags: differences,
  });
}

/**
 * Throws INVALID when the rest of the sentence turns the quotation round or makes it depend on something; a person who
 * typed it is asked to look at that first. `current` is a `QuoteDoubt` whose flags are all `cut`.
 */
export function askAboutCut(text: string, place: Span, language?: string): void {
  const flags = flagsAround(text, place, language);
  if (flags.length === 0) return;
  throw refusal('The quotation leaves out a part of its sentence that may change what it says.', {
    place,
    words: text.slice(place.start, place.end),
    flags,
  });
}

type Surrounded = { start: number; exact: string; before: string; after: string };

/** The same flags for a passage that was taken as quoted, from the sentences kept around it. */
export function flagsOfPassage(
  { start, exact, before, after }: Surrounded,
  language: string | null,
): CutFlag[] {
  const place = { start: before.length, end: before.length + exact.length };
  const offset = start - before.length;
  return flagsAround(before + exact + after, place, language ?? undefined).map((flag) => ({
    ...flag,
    at: flag.at + offset,
  }));
}
