import { stringify } from 'csv-stringify/sync';

/**
 * Rows as CSV by RFC 4180 (commas, CRLF, doubled quotation marks) in UTF-8 with a byte order mark, by which spreadsheet
 * programs know the letters. A text that a spreadsheet would run as a formula begins with an apostrophe (OWASP, "CSV
 * injection").
 */
export function toCsv(rows: readonly (readonly (string | number | null)[])[]): string {
  return stringify(rows as (string | number | null)[][], {
    bom: true,
    escape_formulas: true,
    record_delimiter: 'windows',
    // Also a quotation mark or a line break of any kind inside a value is kept as it is.
    quoted_match: /[\r\n"]/,
  });
}
