import { stemAt } from '@/lib/words/stems';
import { tokensOf } from '@/lib/words/tokens';
import { gramsOf } from './grams';
import { type PartKind, partsOf } from './parts';
import { partWeights } from './weights';

/** Something said or posted, as it is compared with claims. */
export type Utterance = {
  /** Every term with what it counts: more often is more, but never twice as much. */
  weights: ReadonlyMap<string, number>;
  /** Its words as written, without what a post adds: addresses, tags, author, date. */
  words: readonly string[];
  /** The terms of its own words, tags and addresses, in order. */
  said: readonly string[];
  /** The terms of the name of whoever said it. */
  authors: ReadonlySet<string>;
  /** The runs of letters of its own words, tags and addresses. */
  grams: ReadonlyMap<string, number>;
};

const own: readonly PartKind[] = ['said', 'tag', 'address'];

/**
 * Hears something that was said: its terms in each of the languages by which the claims are stemmed, because a few words
 * do not tell their language. Empty for a text without words.
 */
export function hear(text: string, languages: readonly (string | null)[]): Utterance {
  const counts = new Map<string, number>();
  const said: string[] = [];
  const authors = new Set<string>();
  const written: string[] = [];
  const words: string[] = [];
  for (const part of partsOf(text)) {
    const tokens = tokensOf(part.text);
    if (own.includes(part.kind)) written.push(...tokens.map(({ term }) => term));
    if (part.kind === 'said') words.push(...tokens.map(({ term }) => term));
    for (const token of tokens) {
      for (const term of new Set(languages.map((tag) => stemAt(part.text, token, tag)))) {
        counts.set(term, (counts.get(term) ?? 0) + partWeights[part.kind]);
        if (own.includes(part.kind)) said.push(term);
        if (part.kind === 'author') authors.add(term);
      }
    }
  }
  const weights = new Map([...counts].map(([term, count]) => [term, (2 * count) / (count + 1)]));
  return { weights, words, said, authors, grams: gramsOf(written) };
}
