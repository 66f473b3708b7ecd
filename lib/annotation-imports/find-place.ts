import { anchorQuote } from '@/lib/anchoring/quote';
import type { Quote } from '@/lib/annotation-files/incoming';
import type { Resemblance } from './schema';

/** Where a quotation stands word for word, or why it could not be anchored, with the best place where there is one. */
export type FoundPlace =
  | { start: number; end: number }
  | { reason: string; candidate: Resemblance | null };

/**
 * Looks for a quotation in a text. Only the same words, typography aside, are a place; what is merely like them is shown
 * to a person and never taken by itself.
 */
export function findPlace(text: string, quote: Quote | null): FoundPlace {
  if (!quote || quote.exact.trim() === '') {
    return { reason: 'It quotes no words, so it cannot be anchored.', candidate: null };
  }
  const anchor = anchorQuote(text, quote);
  if (anchor.fate === 'missing') {
    const reason =
      anchor.score === 1
        ? 'The words stand there more than once, and nothing tells which place is meant.'
        : 'The document does not say that.';
    return { reason, candidate: null };
  }
  const { start, end } = anchor;
  if (anchor.fate !== 'altered' || anchor.typographic) return { start, end };
  const { score, difference } = anchor;
  return {
    reason: 'The document says something like that, in other words.',
    candidate: { start, end, score, difference },
  };
}

/** The place that an Assay installation gave, if the same words stand there; else null. */
export function placeByPositions(
  text: string,
  { start, end, exact }: { start: number; end: number; exact: string },
): { start: number; end: number } | null {
  return text.slice(start, end) === exact ? { start, end } : null;
}
