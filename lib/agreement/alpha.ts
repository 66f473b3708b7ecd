import {
  addUp,
  type Coincidences,
  type Metric,
  marginsOf,
  shareOf,
  type Unit,
} from './coincidences';

/**
 * Krippendorff's alpha, or why there is none: fewer than two values can be paired (`too_few`), or all of them are the same
 * (`no_variation`), so that nothing could have disagreed.
 */
export type Alpha = { alpha: number } | { none: 'too_few' | 'no_variation' };

/** Less than half a value: a sum of fractions that is nothing. */
const NOTHING = 1e-9;

/**
 * Alpha of the units for values among `categories`, which for `ordinal` stand in their order. Any number of observers,
 * missing values allowed; values that are no category count as missing. K. Krippendorff, "Computing Krippendorff's
 * Alpha-Reliability" (2011), from the coincidence matrix.
 */
export function alphaOf(
  units: readonly Unit[],
  categories: readonly string[],
  metric: Metric,
): Alpha {
  const shares = units.map(({ values }) => shareOf(values, categories));
  const counts = units.map(({ count = 1 }) => count);
  return alphaFrom(addUp(categories, shares, counts), metric);
}

/** Alpha from coincidences: 1 − observed / expected disagreement. */
export function alphaFrom(coincidences: Coincidences, metric: Metric): Alpha {
  const margins = marginsOf(coincidences);
  const size = margins.length;
  const total = margins.reduce((sum, margin) => sum + margin, 0);
  if (total < 2 - NOTHING) return { none: 'too_few' };
  let observed = 0;
  let expected = 0;
  for (let one = 0; one < size; one += 1) {
    // The matrix is symmetrical: the half above its diagonal says all.
    for (let other = one + 1; other < size; other += 1) {
      const distance = metric === 'nominal' ? 1 : rankDistance(margins, one, other) ** 2;
      observed += (coincidences.cells[one * size + other] ?? 0) * distance;
      expected += (margins[one] ?? 0) * (margins[other] ?? 0) * distance;
    }
  }
  if (expected < NOTHING) return { none: 'no_variation' };
  return { alpha: 1 - ((total - 1) * observed) / expected };
}

/** How many values lie from the middle of one category to the middle of another, by rank. */
function rankDistance(margins: Float64Array, from: number, to: number): number {
  let between = ((margins[from] ?? 0) + (margins[to] ?? 0)) / 2;
  for (let rank = from + 1; rank < to; rank += 1) between += margins[rank] ?? 0;
  return between;
}

/** The units with every value but one category as `others`: whether that category was said or not. */
export function againstOthers(units: readonly Unit[], category: string, others: string): Unit[] {
  return units.map(({ values, count }) => ({
    values: values.map((value) => (value === category ? category : others)),
    count,
  }));
}
