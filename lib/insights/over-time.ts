import { ClaimState } from '@/prisma/generated/enums';
import { type Days, type Period, startOf } from './period';
import { type Count, countColumns, dayColumns, type InsightTable, type Row, sumBy } from './table';

const states = Object.values(ClaimState);
const placeOf = (day: string | null, measure: string, key: string) => `${day}/${measure}/${key}`;

/** Counts by the first day of their week or month, as sums that can be asked for by a piece of the period. */
function sumsOf(counts: readonly Count[], { unit }: Period) {
  const sums = sumBy(counts, ({ day, measure, key }) => placeOf(day, measure, key));
  return ({ from }: Days, measure: string, key: string) =>
    sums.get(placeOf(startOf(from, unit), measure, key)) ?? 0;
}

/**
 * How many claims were in each state at the end of each piece of the period: those that were before it (`earlier`), and
 * what has come and gone since.
 */
export function statesTable(
  pieces: readonly Days[],
  period: Period,
  counts: readonly Count[],
  earlier: readonly Count[],
): InsightTable {
  const sum = sumsOf(counts, period);
  const present = new Map<string, number>();
  for (const { measure, key, count } of earlier) {
    present.set(key, (present.get(key) ?? 0) + (measure === 'entered' ? count : -count));
  }
  const rows = pieces.map((piece): Row => {
    for (const state of states) {
      const change = sum(piece, 'entered', state) - sum(piece, 'left', state);
      present.set(state, (present.get(state) ?? 0) + change);
    }
    return {
      ...piece,
      ...Object.fromEntries(states.map((state) => [state, present.get(state) ?? 0])),
    };
  });
  return { name: 'states', columns: [...dayColumns, ...countColumns(states)], rows };
}

/** How many claims were opened, published and closed in each piece of the period. */
export function throughputTable(
  pieces: readonly Days[],
  period: Period,
  counts: readonly Count[],
): InsightTable {
  const sum = sumsOf(counts, period);
  const rows = pieces.map((piece) => ({
    ...piece,
    opened: sum(piece, 'entered', 'new'),
    published: sum(piece, 'entered', 'published'),
    closed: sum(piece, 'entered', 'closed'),
  }));
  const columns = [...dayColumns, ...countColumns(['opened', 'published', 'closed'])];
  return { name: 'throughput', columns, rows };
}

/** How many publications of each piece of the period were updates, corrections and retractions. */
export function correctionsTable(
  pieces: readonly Days[],
  period: Period,
  counts: readonly Count[],
): InsightTable {
  const byKind = counts
    .filter(({ measure }) => measure === 'rated')
    .map((one) => ({ ...one, key: one.key.split('|')[0] ?? '' }));
  const sum = sumsOf(byKind, period);
  const rows = pieces.map((piece) => ({
    ...piece,
    updates: sum(piece, 'rated', 'update'),
    corrections: sum(piece, 'rated', 'correction'),
    retractions: sum(piece, 'rated', 'retraction'),
  }));
  const columns = [...dayColumns, ...countColumns(['updates', 'corrections', 'retractions'])];
  return { name: 'corrections', columns, rows };
}
