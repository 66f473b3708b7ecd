import { readCsv } from '@/lib/csv/read-csv';
import { AppError } from '@/lib/errors';
import type { ClaimImportFormat } from '@/prisma/generated/enums';

/** A value of a cell; only JSON has lists. */
export type Value = string | string[];

/** One record: its row in a spreadsheet, or its line in a file of JSON Lines; `fault` says why it cannot be read. */
export type TableRow = { row: number; values: Record<string, Value>; fault?: string };

/** A file of claims: the names of its columns in order, and its rows. */
export type Table = { columns: string[]; rows: TableRow[] };

/** Ten times the largest archive of a fact-checking publisher that is known to us. */
const MAX_ROWS = 100_000;

/** More than any table that people fill in; a wider one is something else. */
const MAX_COLUMNS = 200;

/** JSON Lines or CSV, by the beginning of the text; the name decides where the text does not. */
export function formatOf(name: string, text: string): ClaimImportFormat {
  if (/^\s*[[{]/.test(text)) return 'jsonl';
  return /\.(jsonl|ndjson|json)$/i.test(name) ? 'jsonl' : 'csv';
}

/**
 * A text as a table. Throws INVALID when it has no rows or too many, is no table, or (as workbooks and pictures do) holds
 * the character NUL. A line of JSON Lines that cannot be read is a row with its fault.
 */
export function readTable(text: string, format: ClaimImportFormat): Table {
  if (text.includes('\0')) {
    throw new AppError('INVALID', 'This is not a text. Save the table as CSV in UTF-8.');
  }
  const table = format === 'csv' ? fromCsv(text) : fromJsonLines(text);
  refuseWide(table.columns);
  if (table.rows.length === 0) throw new AppError('INVALID', 'There are no rows in this file.');
  if (table.rows.length > MAX_ROWS) {
    const most = MAX_ROWS.toLocaleString('en');
    throw new AppError('INVALID', `A file has at most ${most} rows. Split it.`);
  }
  return table;
}

function refuseWide(columns: readonly unknown[]): void {
  if (columns.length <= MAX_COLUMNS) return;
  throw new AppError('INVALID', `A table has at most ${MAX_COLUMNS} columns.`);
}

function fromCsv(text: string): Table {
  const [head, ...rows] = readCsv(text);
  refuseWide(head?.cells ?? []);
  const columns = distinct((head?.cells ?? []).map((name) => name.trim().toWellFormed()));
  return {
    columns,
    rows: rows.map(({ row, cells }) => ({
      row,
      values: Object.fromEntries(columns.map((name, at) => [name, tidy(cells[at] ?? '')])),
    })),
  };
}

/** Columns without a name, or with one that is taken, are called by their place: no column is lost. */
function distinct(names: string[]): string[] {
  const taken = new Set<string>();
  for (const [at, name] of names.entries()) {
    const free = name !== '' && !taken.has(name);
    taken.add(free ? name : `${name} (${at + 1})`.trim());
  }
  return [...taken];
}

function fromJsonLines(text: string): Table {
  const rows = text.trimStart().startsWith('[') ? fromArray(text) : fromLines(text);
  const columns = new Set(rows.flatMap(({ values }) => Object.keys(values)));
  return { columns: [...columns], rows };
}

function fromArray(text: string): TableRow[] {
  let items: unknown;
  try {
    items = JSON.parse(text);
  } catch {
    throw new AppError('INVALID', 'The file begins like a JSON list, but is none.');
  }
  return (Array.isArray(items) ? items : []).map((item, index) => toRow(index + 1, item));
}

function fromLines(text: string): TableRow[] {
  return text
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .flatMap((line, index) => {
      if (line.trim() === '') return [];
      try {
        return [toRow(index + 1, JSON.parse(line))];
      } catch {
        return [{ row: index + 1, values: {}, fault: 'This line is not JSON.' }];
      }
    });
}

function toRow(row: number, item: unknown): TableRow {
  if (typeof item !== 'object' || item === null || Array.isArray(item)) {
    return { row, values: {}, fault: 'This line is not an object.' };
  }
  const values = Object.fromEntries(flat('', item));
  return JSON.stringify(values).includes('\\u0000')
    ? { row, values: {}, fault: 'A text may not contain the character NUL.' }
    : { row, values };
}

/** Objects in objects become columns with dots: `claimant.name`. Deeper than two is not looked at. */
function flat(prefix: string, item: object): [string, Value][] {
  return Object.entries(item).flatMap(([key, value]): [string, Value][] => {
    const name = `${prefix}${key}`.toWellFormed();
    if (Array.isArray(value))
      return [[name, value.filter(isPlain).map((one) => tidy(String(one)))]];
    if (typeof value === 'object' && value !== null) {
      return prefix === '' ? flat(`${name}.`, value) : [];
    }
    return isPlain(value) ? [[name, tidy(String(value))]] : [];
  });
}

const isPlain = (value: unknown) => ['string', 'number', 'boolean'].includes(typeof value);

const tidy = (text: string) => text.trim().toWellFormed();
