import search from 'approx-string-match';
import type { Case } from './cases';

type Place = { start: number; end: number } | null;

/** A way of carrying passages: all cases of one revision at once, so that shared work is done once. */
export type Way = { name: string; carry: (cases: readonly Case[]) => Place[]; slow?: true };

// Hypothesis stores 32 characters of context on either side.
const CONTEXT = 32;

const quoteOf = ({ before, start, end }: Case) => ({
  exact: before.slice(start, end),
  prefix: before.slice(Math.max(0, start - CONTEXT), start),
  suffix: before.slice(end, end + CONTEXT),
});

function commonLength(one: string, other: string): number {
  let count = 0;
  while (count < one.length && count < other.length && one[count] === other[count]) count++;
  return count;
}

const reversed = (text: string) => text.split('').reverse().join('');

function byContext(one: Case): Place {
  const { exact, prefix, suffix } = quoteOf(one);
  let best: { start: number; context: number } | null = null;
  for (let at = one.after.indexOf(exact); at !== -1; at = one.after.indexOf(exact, at + 1)) {
    const context =
      commonLength(reversed(prefix), reversed(one.after.slice(Math.max(0, at - CONTEXT), at))) +
      commonLength(suffix, one.after.slice(at + exact.length, at + exact.length + CONTEXT));
    if (!best || context > best.context) best = { start: at, context };
  }
  return best && { start: best.start, end: best.start + exact.length };
}

/** How much of a context stands in a text, 0 to 1, by the best approximate match. */
function likeness(text: string, context: string): number {
  if (context.length === 0 || text.length === 0) return 0;
  const [match] = search(text, context, context.length);
  return match ? 1 - match.errors / context.length : 0;
}

// As published with Hypothesis's client: what quotation, context before and after, and position weigh.
const WEIGHTS = { quote: 50, prefix: 20, suffix: 20, position: 2 };
const MOST_ERRORS = 256;

/** Hypothesis's matching, written anew from its published weights; null below `least`. */
function byWeights(one: Case): { place: Place; score: number } {
  const { exact, prefix, suffix } = quoteOf(one);
  const { after } = one;
  const matches: { start: number; end: number; errors: number }[] = [];
  for (let at = after.indexOf(exact); at !== -1; at = after.indexOf(exact, at + 1))
    matches.push({ start: at, end: at + exact.length, errors: 0 });
  if (matches.length === 0)
    matches.push(...search(after, exact, Math.min(MOST_ERRORS, exact.length / 2)));
  let best: { place: Place; score: number } = { place: null, score: 0 };
  for (const { start, end, errors } of matches) {
    const around = {
      prefix: after.slice(Math.max(0, start - prefix.length), start),
      suffix: after.slice(end, end + suffix.length),
    };
    const sum =
      WEIGHTS.quote * (1 - errors / exact.length) +
      WEIGHTS.prefix * (prefix ? likeness(around.prefix, prefix) : 1) +
      WEIGHTS.suffix * (suffix ? likeness(around.suffix, suffix) : 1) +
      WEIGHTS.position * (1 - Math.abs(start - one.start) / after.length);
    const score = sum / (WEIGHTS.quote + WEIGHTS.prefix + WEIGHTS.suffix + WEIGHTS.position);
    if (score > best.score) best = { place: { start, end }, score };
  }
  return best;
}

// The three thresholds ask for the same search, which takes all the time.
const known = new WeakMap<Case, ReturnType<typeof byWeights>>();

function weighed(one: Case, least: number): Place {
  const found = known.get(one) ?? byWeights(one);
  known.set(one, found);
  return found.score >= least ? found.place : null;
}

const hypothesis = (name: string, least: number): Way => ({
  name,
  slow: true,
  carry: (cases) => cases.map((one) => weighed(one, least)),
});

/** What others do, for comparison. */
export const rivals: Way[] = [
  {
    name: 'stored position only',
    carry: (cases) =>
      cases.map(({ start, end, after }) => (end <= after.length ? { start, end } : null)),
  },
  { name: 'exact quotation with context', carry: (cases) => cases.map(byContext) },
  hypothesis("Hypothesis's matching", 0),
  hypothesis("Hypothesis's matching, score 0.7", 0.7),
  hypothesis("Hypothesis's matching, score 0.8", 0.8),
];
