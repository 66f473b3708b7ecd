import { stringify } from 'csv-stringify/sync';
import { guardFormula } from './formula-guard';

/** What a cell holds; null is an empty one. */
export type Cell = string | number | null;

/** By which spreadsheet programs know that a file is UTF-8. */
export const BYTE_ORDER_MARK = '\uFEFF';

/**
 * Rows as CSV by RFC 4180 (commas, CRLF, doubled quotation marks) in UTF-8 with a byte order mark. Texts that a
 * spreadsheet would run as a formula begin with one apostrophe more than they have; numbers stay numbers.
 */
export function toCsv(rows: readonly (readonly Cell[])[]): string {
  return BYTE_ORDER_MARK + csvLines(rows);
}

/** `toCsv` without the mark, for files that are written piece by piece. */
export function csvLines(rows: readonly (readonly Cell[])[]): string {
  const guarded = rows.map((row) =>
    row.map((cell) => (typeof cell === 'string' ? guardFormula(cell) : cell)),
  );
  return stringify(guarded, {
    record_delimiter: 'windows',
    // Also a quotation mark or a line break of any kind inside a value is kept as it is.
    quoted_match: /[\r\n"]/,
  });
}
