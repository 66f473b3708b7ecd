import type { ActionState } from '@/lib/action';
import type { QuoteDoubt } from '@/lib/passages/typed-quote';

/** One of several places at which a quote stands, with what stands around it. */
export type QuotePlace = { start: number; end: number; prefix: string; suffix: string };

/** The places that a refused form was offered for its quote; empty when the quote was not the trouble. */
export function quotePlaces(state: ActionState): QuotePlace[] {
  if (state.status !== 'refused') return [];
  const { current } = state;
  const lists = typeof current === 'object' && current !== null && 'places' in current;
  return lists ? (current as { places: QuotePlace[] }).places : [];
}

/** What a refused form was told about its quotation; null when that was not the trouble. */
export function quoteDoubt(state: ActionState): QuoteDoubt | null {
  if (state.status !== 'refused') return null;
  const { current } = state;
  const told = typeof current === 'object' && current !== null && 'flags' in current;
  return told && 'words' in current ? (current as QuoteDoubt) : null;
}
