import type { InsightName } from './schema';

/** What a cell holds: a day (YYYY-MM-DD), a number of things, a share of 1, minutes, an alpha, or words. */
export type CellKind = 'day' | 'count' | 'share' | 'minutes' | 'alpha' | 'text';

/** A column; `label` where it is called by something of the team's own, such as a rating. */
export type Column = { key: string; kind: CellKind; label?: string };

/** One line by column; null where there is nothing to say. */
export type Row = Record<string, string | number | null>;

/** What a chart draws, its table shows, and CSV and JSON answer. */
export type InsightTable = { name: InsightName; columns: Column[]; rows: Row[] };

/** A number of things of one measure and key, in one piece of the period (its first day), or in all of it. */
export type Count = { measure: string; key: string; day: string | null; count: number };

/** A number in a row; 0 where there is none. */
export function numberIn(row: Row, key: string): number {
  return Number(row[key] ?? 0);
}

/** The words in a row. */
export function textIn(row: Row, key: string): string {
  return String(row[key] ?? '');
}

/** Does the table count nothing at all? */
export function isEmpty({ columns, rows }: InsightTable): boolean {
  const counts = columns.filter(({ kind }) => kind === 'count');
  return rows.every((row) => counts.every(({ key }) => numberIn(row, key) === 0));
}

/** Columns that hold numbers of things. */
export function countColumns(keys: readonly string[]): Column[] {
  return keys.map((key) => ({ key, kind: 'count' as const }));
}

/** The columns of a piece of the period. */
export const dayColumns: Column[] = [
  { key: 'from', kind: 'day' },
  { key: 'to', kind: 'day' },
];

/** Sums of counts by something about them. */
export function sumBy<C extends { count: number }>(
  counts: readonly C[],
  keyOf: (count: C) => string,
): Map<string, number> {
  const sums = new Map<string, number>();
  for (const one of counts) sums.set(keyOf(one), (sums.get(keyOf(one)) ?? 0) + one.count);
  return sums;
}

/** A table as rows of cells for CSV, its head first: the keys of the columns, or what the team calls them. */
export function cellsOf({ columns, rows }: Pick<InsightTable, 'columns' | 'rows'>) {
  const head: (string | number | null)[] = columns.map(({ key }) => key);
  return [head, ...rows.map((row) => columns.map(({ key }) => row[key] ?? null))];
}
