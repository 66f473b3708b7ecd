import type { RollUpRule } from '@/prisma/generated/enums';

/** The rules in the order in which people choose them. */
export const rules = [
  'all',
  'any',
  'necessary',
  'illustrative',
] as const satisfies readonly RollUpRule[];

/** A rating with the value it has in its scale; null outside the scale. */
export type ValuedRating = { key: string; name: string; value: number | null };

/** The ends of a scale and what its values are called, in the scale's order. */
export type Scale = { worst: number; best: number; ratings: readonly ValuedRating[] };

/** One sub-claim: what it does to its parent, and its published rating (null while it has none). */
export type RollUpPart = { rule: RollUpRule; rating: ValuedRating | null };

/** What sub-claims come to: one rating of the scale, values from `low` to `high` with their names, or nothing yet. */
export type RollUp =
  | { kind: 'rating'; rating: ValuedRating }
  | { kind: 'range'; low: number; high: number; lowName: string; highName: string }
  | { kind: 'open' };

type Interval = { low: number; high: number };

/** The least true of all: it is as false as its falsest part, and no falser. */
const least = (intervals: readonly Interval[]): Interval => ({
  low: Math.min(...intervals.map(({ low }) => low)),
  high: Math.min(...intervals.map(({ high }) => high)),
});

/** The most true of all. */
const most = (intervals: readonly Interval[]): Interval => ({
  low: Math.max(...intervals.map(({ low }) => low)),
  high: Math.max(...intervals.map(({ high }) => high)),
});

/**
 * What the sub-claims of a claim come to. Kleene's strong three-valued logic (Introduction to Metamathematics, 1952, §64)
 * carried over to a scale: `all` is its conjunction (minimum), `any` its disjunction (maximum), and what is not known is
 * the whole interval from worst to best, so that it counts for nothing more than is sure. `necessary` only caps: the
 * parent is at most as true as the least true of them. `illustrative` does nothing. Open without a scale of values.
 */
export function rollUp(parts: readonly RollUpPart[], scale: Scale | null): RollUp {
  if (!scale) return { kind: 'open' };
  const of = (rule: RollUpRule) =>
    parts.filter((part) => part.rule === rule).map((part) => intervalOf(part.rating, scale));
  const [all, any, caps] = [of('all'), of('any'), of('necessary')];
  if (all.length + any.length + caps.length === 0) return { kind: 'open' };
  const made = [...(all.length > 0 ? [least(all)] : []), ...(any.length > 0 ? [most(any)] : [])];
  // What only has caps may be anything below them.
  const whole = { low: scale.worst, high: scale.best };
  return named(least([...(made.length > 0 ? made : [whole]), ...caps]), scale);
}

/** A rating outside the scale, or beyond its ends after the scale was changed, says nothing about the values. */
function intervalOf(rating: ValuedRating | null, { worst, best }: Scale): Interval {
  const value = rating?.value ?? null;
  if (value === null || value < worst || value > best) return { low: worst, high: best };
  return { low: value, high: value };
}

function named({ low, high }: Interval, { worst, best, ratings }: Scale): RollUp {
  if (low === worst && high === best) return { kind: 'open' };
  const rating = ratings.find(({ value }) => value === low);
  if (low === high && rating) return { kind: 'rating', rating };
  const highest = ratings.find(({ value }) => value === high);
  const names = { lowName: rating?.name ?? `${low}`, highName: highest?.name ?? `${high}` };
  return { kind: 'range', low, high, ...names };
}

/**
 * Does a verdict say something else than its sub-claims come to? A value beyond the computed ones does; a rating outside
 * the scale does when they come to exactly one value, because then they do say how true the claim is.
 */
export function contradicts(result: RollUp, verdict: ValuedRating): boolean {
  if (result.kind === 'open') return false;
  const { low, high } = boundsOf(result);
  if (verdict.value === null) return low === high;
  return verdict.value < low || verdict.value > high;
}

function boundsOf(result: Exclude<RollUp, { kind: 'open' }>): Interval {
  if (result.kind === 'range') return result;
  const value = result.rating.value ?? Number.NaN;
  return { low: value, high: value };
}

/** The sentence about a verdict that differs from what its sub-claims come to. */
export function contradictionOf(result: RollUp, verdict: string): string | null {
  if (result.kind === 'open') return null;
  return result.kind === 'rating'
    ? `The sub-claims come to “${result.rating.name}”, the verdict says “${verdict}”.`
    : `The sub-claims come to “${result.lowName}” to “${result.highName}”, the verdict says “${verdict}”.`;
}
