import { locateQuote } from '@/lib/capture/locate';
import type { Span } from '@/lib/capture/segment';
import { AppError } from '@/lib/errors';
import { MAX_PASSAGE, type PassageInput } from './schema';
import { askAboutCut, inDocumentsWords } from './typed-quote';

const isInsidePair = (text: string, position: number) =>
  (text.codePointAt(position - 1) ?? 0) > 0xffff;

function checkSpan(text: string, { start, end }: Span): Span {
  const refuse = (field: 'start' | 'end', sentence: string) =>
    new AppError('INVALID', sentence, { [field]: sentence });
  if (end <= start) throw refuse('end', 'A passage ends after it starts.');
  if (end > text.length) {
    throw refuse(
      'end',
      `The text ends at position ${text.length}; the passage would end after it.`,
    );
  }
  if (end - start > MAX_PASSAGE) {
    throw refuse('end', `A passage has at most ${MAX_PASSAGE} characters.`);
  }
  if (isInsidePair(text, start)) throw refuse('start', 'The passage starts inside a character.');
  if (isInsidePair(text, end)) throw refuse('end', 'The passage ends inside a character.');
  if (text.slice(start, end).trim() === '')
    throw refuse('end', 'There are no words at that place.');
  return { start, end };
}

/**
 * The span of `text` that the input names; a quote that differs in typography only is taken in the document's words.
 * Throws INVALID when the span lies outside the text or cuts a character; when a quote is not there, with how it departs
 * from what is; when it is there more than once, with `current.places`; and, if the input asks for it, when the rest of
 * its sentence has a negation or condition. `language` is the document's.
 */
export function resolvePlace(text: string, input: PassageInput, language?: string): Span {
  if (!('quote' in input)) return checkSpan(text, input);
  const { quote } = input;
  const literal = locateQuote(text, quote);
  const found =
    literal.kind === 'none' ? locateQuote(text, inDocumentsWords(text, quote, language)) : literal;
  if (found.kind === 'found') {
    const span = checkSpan(text, found);
    if (quote.restOfSentence === 'ask') askAboutCut(text, span, language);
    return span;
  }
  const places = found.kind === 'many' ? found.places : [];
  const starts = places.map(({ start }) => start).join(', ');
  throw new AppError(
    'INVALID',
    `The quote is there ${places.length} times. Give what stands before or after it, or its positions.`,
    { 'quote.exact': `It starts at ${starts}.` },
    { places },
  );
}
