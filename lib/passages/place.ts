import { locateQuote } from '@/lib/capture/locate';
import type { Span } from '@/lib/capture/segment';
import { AppError } from '@/lib/errors';
import { MAX_PASSAGE, type PassageInput } from './schema';

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
 * The span of `text` that the input names. Throws INVALID when the span lies outside the text or cuts a character, and
 * when a quote is not there or there more than once; then `current.places` lists each place with its context.
 */
export function resolvePlace(text: string, input: PassageInput): Span {
  if (!('quote' in input)) return checkSpan(text, input);
  const found = locateQuote(text, input.quote);
  if (found.kind === 'found') return checkSpan(text, found);
  if (found.kind === 'none') {
    const sentence = 'The document does not say that, word for word.';
    throw new AppError('INVALID', sentence, { 'quote.exact': sentence });
  }
  const { places } = found;
  const starts = places.map(({ start }) => start).join(', ');
  throw new AppError(
    'INVALID',
    `The quote is there ${places.length} times. Give what stands before or after it, or its positions.`,
    { 'quote.exact': `It starts at ${starts}.` },
    { places },
  );
}
