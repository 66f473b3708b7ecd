import { CsvError, parse } from 'csv-parse/sync';
import { AppError } from '@/lib/errors';
import { unguardFormula } from './formula-guard';

/** One record of a table: its number as spreadsheets count (the first is 1), and its cells in order. */
export type CsvRow = { row: number; cells: string[] };

const DELIMITERS = [',', ';', '\t', '|'] as const;

/** Where the first line ends at the latest, as far as its delimiter is concerned. */
const HEAD = 65_536;

/**
 * The delimiter that stands most often outside quotation marks in the first line; a comma where none does. Spreadsheets
 * of countries with a decimal comma write semicolons.
 */
export function sniffDelimiter(text: string): string {
  const head = (/^(?:"(?:[^"]|"")*"|[^\r\n"])*/.exec(text.slice(0, HEAD))?.[0] ?? '').replace(
    /"(?:[^"]|"")*"/g,
    '',
  );
  const count = (sign: string) => head.split(sign).length;
  return DELIMITERS.toSorted((one, other) => count(other) - count(one))[0] ?? ',';
}

/**
 * The rows of a CSV text (RFC 4180; delimiter by its first line), byte order mark, empty rows and apostrophes before
 * formulas taken away. Throws INVALID, naming the line, when a quotation mark does not close.
 */
export function readCsv(text: string): CsvRow[] {
  const source = text.replace(/^\uFEFF/, '');
  try {
    const records: string[][] = parse(source, {
      delimiter: sniffDelimiter(source),
      // Rows may be shorter or longer than the first one: what is missing is empty.
      relax_column_count: true,
      relax_quotes: true,
    });
    return records
      .map((cells, index) => ({ row: index + 1, cells: cells.map(unguardFormula) }))
      .filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    throw new AppError(
      'INVALID',
      'lines' in error
        ? `The table cannot be read near line ${error.lines}: a quotation mark does not close.`
        : 'The table cannot be read: a quotation mark does not close.',
    );
  }
}
