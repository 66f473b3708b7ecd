import { LENGTH, USUAL_WORDS } from './weights';

/** How often each term is in a claim's text, corrected for the length of the text: what the index keeps. */
export function entryOf(terms: readonly string[]): Map<string, number> {
  const correction = 1 - LENGTH + (LENGTH * terms.length) / USUAL_WORDS;
  const counts = new Map<string, number>();
  for (const term of terms) counts.set(term, (counts.get(term) ?? 0) + 1);
  return new Map([...counts].map(([term, count]) => [term, count / correction]));
}
