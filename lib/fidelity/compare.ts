import { type Tokens, tokenise } from '@/lib/alignment/tokens';
import { commonRuns } from '@/lib/difference/sequences';
import { figuresOf } from './figures';
import type { Flag } from './flags';
import { markersIn } from './markers';

type Side = { text: string; tokens: Tokens };
type Range = { first: number; end: number };

const wordsIn = ({ text, tokens }: Side, { first, end }: Range) =>
  Array.from({ length: end - first }, (_, at) =>
    text.slice(tokens.starts[first + at], tokens.ends[first + at]),
  );

const stretchOf = ({ text, tokens }: Side, { first, end }: Range) =>
  end > first ? text.slice(tokens.starts[first], tokens.ends[end - 1]) : '';

const placeOf = ({ text, tokens }: Side, { first }: Range) => tokens.starts[first] ?? text.length;

const sameList = <T>(a: readonly T[], b: readonly T[]) =>
  a.length === b.length && a.every((one, at) => one === b[at]);

/** A change takes in the number beside it on both sides, so that "12 million" is compared with "12 billion" as a whole. */
function widened(said: Side, typed: Side, one: Range, other: Range): [Range, Range] {
  const figure = (side: Side, at: number) =>
    at >= 0 &&
    at < side.tokens.count &&
    /^\p{N}/u.test(wordsIn(side, { first: at, end: at + 1 })[0] ?? '');
  const shared =
    figure(said, one.first - 1) &&
    said.tokens.ids[one.first - 1] === typed.tokens.ids[other.first - 1];
  if (!shared) return [one, other];
  return [
    { ...one, first: one.first - 1 },
    { ...other, first: other.first - 1 },
  ];
}

/** The flags of one place where the typed words are not the document's. */
function flagsOfChange(
  said: Side,
  typed: Side,
  one: Range,
  other: Range,
  language?: string,
): Flag[] {
  const [saidWords, typedWords] = [stretchOf(said, one), stretchOf(typed, other)];
  const base = { said: saidWords, typed: typedWords, at: placeOf(said, one) };
  const [wideSaid, wideTyped] = widened(said, typed, one, other);
  const [a, b] = [figuresOf(wordsIn(said, wideSaid)), figuresOf(wordsIn(typed, wideTyped))];
  const flags: Flag[] = [];
  const units = !sameList(a.units, b.units);
  const numbers = !sameList(a.numbers, b.numbers);
  // A scale is part of a number's value: only its name changed, so it is the unit that is wrong.
  const figures = bare(said, wideSaid);
  const scaled = numbers && figures.length > 0 && sameList(figures, bare(typed, wideTyped));
  if (numbers && !scaled) flags.push({ kind: 'number', ...base });
  if (units || scaled) flags.push({ kind: 'unit', ...base });
  for (const kind of ['negation', 'condition'] as const) {
    const marks = (words: string) =>
      markersIn(words, language).filter((marker) => marker.kind === kind);
    const [there, here] = [marks(saidWords), marks(typedWords)];
    if (there.length !== here.length) flags.push({ kind, ...base });
  }
  if (flags.length === 0 && !sameList(a.rest, b.rest)) flags.push({ kind: 'words', ...base });
  return flags;
}

const bare = (side: Side, range: Range) =>
  wordsIn(side, range).filter((word) => /^\p{N}/u.test(word));

/**
 * Compares the document's words with the typed ones, word by word; `offset` is where the document's words stand in it.
 * The same value written otherwise (1,000 and 1000, twelve and 12, % and per cent) is no difference.
 */
export function compareWords(
  documentWords: string,
  typedWords: string,
  offset: number,
  language?: string,
): Flag[] {
  const said: Side = { text: documentWords, tokens: tokenise(documentWords) };
  const typed: Side = { text: typedWords, tokens: tokenise(typedWords) };
  const names = ({ tokens }: Side) => Array.from(tokens.ids, String);
  const flags: Flag[] = [];
  let [atSaid, atTyped] = [0, 0];
  const end = { a: said.tokens.count, b: typed.tokens.count, length: 0 };
  for (const run of [...commonRuns(names(said), names(typed)), end]) {
    if (run.a > atSaid || run.b > atTyped)
      flags.push(
        ...flagsOfChange(
          said,
          typed,
          { first: atSaid, end: run.a },
          { first: atTyped, end: run.b },
          language,
        ),
      );
    atSaid = run.a + run.length;
    atTyped = run.b + run.length;
  }
  return flags.map((flag) => ({ ...flag, at: flag.at + offset }));
}
