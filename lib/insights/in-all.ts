import { agreementOf, questionsOf } from '@/lib/agreement/agreement';
import { timeUntil, type Wait } from '@/lib/survival/survival';
import { type Column, type Count, countColumns, type InsightTable, type Row, sumBy } from './table';

/** A step of the team's scale, in its order; retired ones too, because they were given. */
export type ScaleRating = { key: string; name: string; value: number | null };

/** Claims that wait still: so many in a state since so many minutes. */
export type Waiting = { state: string; minutes: number; count: number };

/** The states in which a claim waits for somebody. */
export const waitingStates = ['new', 'researching', 'assessing', 'drafting', 'approval'] as const;

/** A number from 0 to 1 as far as a table shows it. */
const rounded = (value: number) => Number(value.toFixed(4));

/**
 * How long claims that entered a state in the period stayed in it, in minutes: how long half of them and nine in ten took,
 * null while too many wait still.
 */
export function waitingTable(counts: readonly Count[], waiting: readonly Waiting[]): InsightTable {
  const rows = waitingStates.map((state): Row => {
    const ended = counts.flatMap(({ measure, key, count }): Wait[] => {
      const [of, minutes] = key.split('|');
      return measure === 'waited' && of === state
        ? [{ time: Number(minutes), count, ended: true }]
        : [];
    });
    const open = waiting
      .filter((one) => one.state === state)
      .map(({ minutes, count }): Wait => ({ time: minutes, count, ended: false }));
    const waits = [...ended, ...open];
    return {
      state,
      entered: waits.reduce((sum, { count }) => sum + count, 0),
      left: ended.reduce((sum, { count }) => sum + count, 0),
      median_minutes: timeUntil(0.5, waits),
      p90_minutes: timeUntil(0.9, waits),
    };
  });
  const columns: Column[] = [
    { key: 'state', kind: 'text' },
    ...countColumns(['entered', 'left']),
    { key: 'median_minutes', kind: 'minutes' },
    { key: 'p90_minutes', kind: 'minutes' },
  ];
  return { name: 'waiting', columns, rows };
}

/** Which ratings the publications of the period gave; retractions give none. */
export function ratingsTable(
  counts: readonly Count[],
  scale: readonly ScaleRating[],
): InsightTable {
  const given = counts.filter(
    ({ measure, key }) => measure === 'rated' && !key.startsWith('retraction|'),
  );
  const sums = sumBy(given, ({ key }) => key.slice(key.indexOf('|') + 1));
  const total = [...sums.values()].reduce((sum, count) => sum + count, 0);
  const rows = namedRatings(scale, sums).map(({ key, name }) => {
    const publications = sums.get(key) ?? 0;
    return {
      rating: key,
      name,
      publications,
      share: total > 0 ? rounded(publications / total) : 0,
    };
  });
  const columns: Column[] = [
    { key: 'rating', kind: 'text' },
    { key: 'name', kind: 'text' },
    { key: 'publications', kind: 'count' },
    { key: 'share', kind: 'share' },
  ];
  return { name: 'ratings', columns, rows };
}

/** The scale in its order, and what was given that is not on it any more. */
function namedRatings(scale: readonly ScaleRating[], given: ReadonlyMap<string, number>) {
  const gone = [...given.keys()].filter((key) => !scale.some((rating) => rating.key === key));
  return [...scale, ...gone.map((key) => ({ key, name: key }))];
}

/**
 * How far the assessors of one round agreed, over the rounds that were opened in the period: of all ratings as names, of
 * those with a value in their order, and of each rating against all others. `none` says why there is no alpha.
 */
export function agreementTable(
  counts: readonly Count[],
  scale: readonly ScaleRating[],
): InsightTable {
  const units = counts
    .filter(({ measure }) => measure === 'judged')
    .map(({ key, count }) => ({ values: key.split(','), count }));
  const ordered = scale
    .filter(({ value }) => value !== null)
    .toSorted((one, other) => Number(one.value) - Number(other.value));
  const { nominal, ordinal, each } = questionsOf(units, {
    all: scale.map(({ key }) => key),
    ordered: ordered.map(({ key }) => key),
  });
  const asked = [...each].map(([key, question]) => ({ key, question }));
  const named = [
    { key: 'nominal', question: nominal },
    { key: 'ordinal', question: ordinal },
    ...asked,
  ];
  const results = agreementOf(named.map(({ question }) => question));
  const rows = named.map(({ key }, index): Row => {
    const result = results[index];
    const alpha = result && 'alpha' in result.alpha ? rounded(result.alpha.alpha) : null;
    return {
      of: index < 2 ? key : `rating:${key}`,
      name: index < 2 ? null : (scale.find((rating) => rating.key === key)?.name ?? key),
      rounds: result?.units ?? 0,
      assessments: result?.values ?? 0,
      alpha,
      low: result?.interval ? rounded(result.interval.low) : null,
      high: result?.interval ? rounded(result.interval.high) : null,
      none: result && 'none' in result.alpha ? result.alpha.none : null,
    };
  });
  const columns: Column[] = [
    { key: 'of', kind: 'text' },
    { key: 'name', kind: 'text' },
    ...countColumns(['rounds', 'assessments']),
    { key: 'alpha', kind: 'alpha' },
    { key: 'low', kind: 'alpha' },
    { key: 'high', kind: 'alpha' },
    { key: 'none', kind: 'text' },
  ];
  return { name: 'agreement', columns, rows };
}

/** As many claimants as a chart can hold; the others are added up in one line. */
const MOST_CLAIMANTS = 15;

/**
 * Whose claims were taken up in the period, most first, with the share of all; and which ratings publications of the
 * period gave to claims of theirs. `names` are of claimants by id; the id is empty for claims without a known claimant.
 */
export function claimantsTable(
  counts: readonly Count[],
  scale: readonly ScaleRating[],
  names: ReadonlyMap<string, string>,
): InsightTable {
  const claims = sumBy(
    counts.filter(({ measure }) => measure === 'claimed'),
    ({ key }) => key,
  );
  const rated = counts.filter(({ measure }) => measure === 'claimant_rated');
  const total = [...claims.values()].reduce((sum, count) => sum + count, 0);
  const ids = mostClaims(claims, rated);
  const ratings = namedRatings(
    scale,
    sumBy(rated, ({ key }) => key.slice(key.indexOf('|') + 1)),
  );
  const rowOf = (label: string | null, kind: string, has: (id: string) => boolean): Row => {
    const own = rated.filter(({ key }) => has(key.slice(0, key.indexOf('|'))));
    const byRating = sumBy(own, ({ key }) => key.slice(key.indexOf('|') + 1));
    const count = [...claims].reduce((sum, [id, of]) => sum + (has(id) ? of : 0), 0);
    return {
      claimant: label,
      kind,
      claims: count,
      share: total > 0 ? rounded(count / total) : 0,
      ...Object.fromEntries(ratings.map(({ key }) => [`rated_${key}`, byRating.get(key) ?? 0])),
    };
  };
  const shown = ids.slice(0, MOST_CLAIMANTS);
  const others = new Set(ids.slice(MOST_CLAIMANTS));
  const rows = shown.map((id) =>
    rowOf(names.get(id) ?? null, id === '' ? 'unknown' : 'claimant', (one) => one === id),
  );
  if (others.size > 0) rows.push(rowOf(null, 'others', (one) => others.has(one)));
  return { name: 'claimants', columns: claimantColumns(ratings), rows };
}

/** Those with claims or ratings in the period: most claims first, then most ratings. */
function mostClaims(claims: ReadonlyMap<string, number>, rated: readonly Count[]): string[] {
  const ratings = sumBy(rated, ({ key }) => key.slice(0, key.indexOf('|')));
  const ids = [...new Set([...claims.keys(), ...ratings.keys()])];
  const of = (sums: ReadonlyMap<string, number>, id: string) => sums.get(id) ?? 0;
  return ids
    .filter((id) => of(claims, id) > 0 || of(ratings, id) > 0)
    .sort(
      (a, b) =>
        of(claims, b) - of(claims, a) ||
        of(ratings, b) - of(ratings, a) ||
        a.localeCompare(b, 'en'),
    );
}

function claimantColumns(ratings: readonly { key: string; name: string }[]): Column[] {
  return [
    { key: 'claimant', kind: 'text' },
    { key: 'kind', kind: 'text' },
    { key: 'claims', kind: 'count' },
    { key: 'share', kind: 'share' },
    ...ratings.map(({ key, name }) => ({
      key: `rated_${key}`,
      kind: 'count' as const,
      label: name,
    })),
  ];
}
