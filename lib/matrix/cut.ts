import type { Matrix } from './matrix';

/** What one screen holds: beyond this nobody reads a table, and the filters are the better way. */
const MOST = { rows: 500, columns: 300 };

/** How many rows and columns a cut left out. */
export type Hidden = { rows: number; columns: number };

/** The first rows and columns of a matrix as far as one screen holds them. Totals go on counting the whole. */
export function cutMatrix<C, D, E>(
  matrix: Matrix<C, D, E>,
  most: Hidden = MOST,
): { matrix: Matrix<C, D, E>; hidden: Hidden } {
  const columns = matrix.columns.slice(0, most.columns);
  const rows = matrix.rows
    .slice(0, most.rows)
    .map((row) => ({ ...row, cells: row.cells.filter(({ column }) => column < most.columns) }));
  const hidden = {
    rows: matrix.rows.length - rows.length,
    columns: matrix.columns.length - columns.length,
  };
  return { matrix: { ...matrix, columns, rows }, hidden };
}

/** A filled cell, or a run of empty ones with its length. */
export type Run<E> = { cell: E } | { empty: number };

/** The cells of a row from left to right with the empty runs between them, `width` columns in all. */
export function withRuns<E extends { column: number }>(
  cells: readonly E[],
  width: number,
): Run<E>[] {
  const runs: Run<E>[] = [];
  let at = 0;
  for (const cell of cells) {
    if (cell.column > at) runs.push({ empty: cell.column - at });
    runs.push({ cell });
    at = cell.column + 1;
  }
  if (at < width) runs.push({ empty: width - at });
  return runs;
}
