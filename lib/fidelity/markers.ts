import { VOCABULARIES, type Vocabulary } from './vocabulary';

/** What can turn a statement round. */
export type MarkerKind = 'negation' | 'condition';

/** A negation or condition as it stands in a stretch, with its position there in UTF-16 code units. */
export type Marker = { kind: MarkerKind; words: string; at: number };

// Scripts without spaces have no word ends to look for.
const UNSPACED = /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}]/u;

const escaped = (words: string) => words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

function patternOf(phrases: readonly string[], contracted: boolean): RegExp {
  const longestFirst = phrases.toSorted((x, y) => y.length - x.length);
  const spaced = longestFirst.filter((phrase) => !UNSPACED.test(phrase));
  const joined = longestFirst.filter((phrase) => UNSPACED.test(phrase));
  const words = spaced.map((phrase) => escaped(phrase).replace(/ /g, '\\s+').replace(/’/g, "['’]"));
  const parts = [
    words.length > 0 ? `(?<![\\p{L}\\p{N}])(?:${words.join('|')})(?![\\p{L}\\p{N}])` : '',
    ...joined.map(escaped),
    // "didn't", "won’t"
    contracted ? "[\\p{L}]+n['’]t(?![\\p{L}])" : '',
  ];
  return new RegExp(parts.filter(Boolean).join('|'), 'giu');
}

type Patterns = Record<MarkerKind, RegExp>;

const patternsOf = ({ negations, conditions }: Vocabulary, contracted: boolean): Patterns => ({
  negation: patternOf(negations, contracted),
  condition: patternOf(conditions, false),
});

const EVERY: Vocabulary = {
  negations: Object.values(VOCABULARIES).flatMap(({ negations }) => negations),
  conditions: Object.values(VOCABULARIES).flatMap(({ conditions }) => conditions),
};

const known = new Map<string, Patterns>();

/** Made once for each language; all languages together where the language is not known. */
function patternsFor(language: string | undefined): Patterns {
  const name = language?.split('-')[0]?.toLowerCase() ?? '';
  const vocabulary = VOCABULARIES[name];
  const key = vocabulary ? name : '';
  const patterns = known.get(key) ?? patternsOf(vocabulary ?? EVERY, key === '' || key === 'en');
  known.set(key, patterns);
  return patterns;
}

/** The negations and conditions of a stretch in order; `language` is a BCP 47 tag, without one all known words count. */
export function markersIn(stretch: string, language?: string): Marker[] {
  const patterns = patternsFor(language);
  const found = (['negation', 'condition'] as const).flatMap((kind) =>
    Array.from(stretch.matchAll(patterns[kind]), ({ 0: words, index }) => ({
      kind,
      words,
      at: index,
    })),
  );
  return found.toSorted((x, y) => x.at - y.at);
}
