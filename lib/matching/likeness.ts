import { stemAt } from '@/lib/words/stems';
import { tokensOf } from '@/lib/words/tokens';
import { entryOf } from './entry';
import { cosines, gramsOf } from './grams';
import { mostTelling, tellingOf } from './telling';
import type { Utterance } from './utterance';
import { judging, ranking, SATURATION } from './weights';

/** A text that may be what was said: the statement of a claim in its first line, its summary and its claimant after it. */
export type Candidate = { text: string; language: string | null };
/** In how many claims a term is, of how many there are. */
export type Collection = { claims: number; holding: ReadonlyMap<string, number> };
/** `order` compares the candidates of one utterance; `score` is how likely it is that the candidate says the same, 0 to 1. */
export type Likeness = { order: number; score: number };

/**
 * How alike each candidate is to what was said, in the same order: shared terms by how telling they are (BM25), shared
 * runs of letters, the name of whoever said it in the claim, and whether a year of the claim is spoken of. A statement that
 * was said word for word comes before all others and is certain, whatever its summary adds.
 */
export function likenessesOf(
  utterance: Utterance,
  candidates: readonly Candidate[],
  collection: Collection,
): Likeness[] {
  const telling = (term: string) =>
    tellingOf(term, collection.holding.get(term) ?? 0, collection.claims);
  // In the unit of the most telling word there could be, so that large and small collections compare.
  const unit = mostTelling(collection.claims);
  const read = candidates.map(({ text, language }) => {
    const tokens = tokensOf(text);
    const terms = tokens.map((token) => stemAt(text, token, language));
    const words = tokens.map(({ term }) => term);
    const [statement = ''] = text.split('\n', 1);
    const stated = tokens.filter(({ end }) => end <= statement.length).length;
    return {
      entry: entryOf(terms),
      grams: gramsOf(words),
      statement: words.slice(0, stated).join(' '),
    };
  });
  const letters = cosines(
    utterance.grams,
    read.map(({ grams }) => grams),
  );
  const wording = utterance.words.join(' ');
  return read.map(({ entry, statement }, index) => {
    const alike = likenessOf(utterance, entry, letters[index] ?? 0, telling, unit);
    return statement === wording ? { order: alike.order + VERBATIM, score: 1 } : alike;
  });
}

/** More than the order of anything can be: the most that words, letters, author and year add up to is about a hundred. */
const VERBATIM = 1e6;

function likenessOf(
  utterance: Utterance,
  entry: ReadonlyMap<string, number>,
  letters: number,
  telling: (term: string) => number,
  unit: number,
): Likeness {
  const terms = new Set(entry.keys());
  let words = 0;
  for (const [term, count] of entry) {
    const weight = utterance.weights.get(term);
    if (weight) {
      words += (weight * telling(term) * count * (SATURATION + 1)) / (count + SATURATION) / unit;
    }
  }
  const said = new Set(utterance.said);
  const sum = (all: Iterable<string>, among?: { has: (term: string) => boolean }) => {
    let mass = 0;
    for (const term of all) if (!among || among.has(term)) mass += telling(term);
    return mass;
  };
  const covered =
    (sum(terms, utterance.weights) / (sum(terms) || 1)) * (sum(said, terms) / (sum(said) || 1));
  const author = sum(utterance.authors, terms) / (sum(utterance.authors) || 1);
  const order =
    ranking.words * words +
    ranking.letters * letters +
    ranking.author * author +
    ranking.year * yearOf(terms, utterance);
  const likely =
    judging.words * words +
    judging.letters * letters +
    judging.covered * Math.sqrt(covered) +
    judging.start;
  const score = 1 / (1 + Math.exp(-likely));
  return { order, score: otherNumbers(terms, said) ? score * judging.otherNumbers : score };
}

const isYear = (term: string) => /^(?:19|20)\d\d$/.test(term);

/** 1 when a year of the claim is spoken of, −1 when it names years and none is, 0 when it names none. */
function yearOf(terms: ReadonlySet<string>, { weights }: Utterance): number {
  const years = [...terms].filter(isYear);
  if (years.length === 0) return 0;
  return years.some((year) => weights.has(year)) ? 1 : -1;
}

/** Does each name a number that the other does not: 1963 and 1964, 70 % and 7 %? */
function otherNumbers(terms: ReadonlySet<string>, said: ReadonlySet<string>): boolean {
  const numbers = (all: ReadonlySet<string>) => [...all].filter((term) => /^\p{Nd}/u.test(term));
  return (
    numbers(terms).some((number) => !said.has(number)) &&
    numbers(said).some((number) => !terms.has(number))
  );
}
