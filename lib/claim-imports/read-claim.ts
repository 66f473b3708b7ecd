import { type ClaimInput, claimSchema } from '@/lib/claims/schema';
import { AppError, type FieldErrors } from '@/lib/errors';
import { parse } from '@/lib/parse';
import type { ClaimantKind } from '@/prisma/generated/enums';
import { readDay } from './read-day';
import type { TableRow, Value } from './read-table';
import type { ImportField, Mapping, Refusal } from './schema';

/** A row as a claim, with what is kept beside it: where it came from and how it was rated there. */
export type ImportedClaim = {
  row: number;
  claim: ClaimInput;
  origin: { url: string | null; rating: string | null };
};

/** Addresses beyond this are session keys and tracking. */
const MAX_URL = 2000;
/** A rating is a label, not a report. */
const MAX_RATING = 200;

const kinds = new Map<string, ClaimantKind>([
  ...words(
    'person',
    'person individual human people personne persona pessoa человек 个人 個人 人 شخص',
  ),
  ...words(
    'organization',
    'organization organisation organización organizacion organizzazione org company institution party government ' +
      'publisher организация 组织 組織 机构 機構 مؤسسة منظمة',
  ),
]);

function words(kind: ClaimantKind, list: string): [string, ClaimantKind][] {
  return list.split(' ').map((word) => [word, kind]);
}

/** One row as the mapping reads it: a claim, or why it is none, field by field. */
export function readClaim(row: TableRow, mapping: Mapping): ImportedClaim | Refusal {
  if (row.fault) return { row: row.row, reason: row.fault };
  const fields: FieldErrors = {};
  const given = (field: ImportField): Value => {
    const column = mapping.columns[field];
    return column === undefined || !Object.hasOwn(row.values, column)
      ? ''
      : (row.values[column] ?? '');
  };
  const text = (field: ImportField) => {
    const value = given(field);
    return Array.isArray(value) ? value.join('; ') : value;
  };
  const input = {
    statement: text('statement'),
    claimant: readClaimant(text('claimant'), text('claimantKind'), fields),
    claimedOn: readDate(text('claimedOn'), mapping, fields),
    topics: readTopics(given('topics')),
    language: text('language') || undefined,
  };
  const origin = {
    url: readUrl(text('url'), fields),
    rating: readRating(text('rating'), fields),
  };
  const claim = readInput(input, fields);
  const [reason] = Object.values(fields);
  return claim && reason === undefined
    ? { row: row.row, claim, origin }
    : { row: row.row, reason: reason ?? 'The row cannot be read.', fields };
}

function readInput(input: unknown, fields: FieldErrors): ClaimInput | null {
  try {
    return parse(claimSchema, input);
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    for (const [name, sentence] of Object.entries(error.fields)) {
      fields[name.split('.')[0] ?? name] ??= sentence;
    }
    return null;
  }
}

function readClaimant(name: string, written: string, fields: FieldErrors): ClaimInput['claimant'] {
  const kind = kinds.get(written.toLowerCase());
  if (written !== '' && kind === undefined) {
    fields.claimantKind = 'A claimant is a person or an organization.';
  }
  return name === '' ? undefined : { name, kind };
}

function readDate(written: string, { dates }: Mapping, fields: FieldErrors): string | undefined {
  if (written === '') return undefined;
  const read = readDay(written, dates);
  if ('day' in read) return read.day;
  fields.claimedOn = read.fault;
  return undefined;
}

/** Topics stand in a list, or in one text between semicolons; where there are none, between commas. */
function readTopics(value: Value): string[] {
  if (Array.isArray(value)) return value.filter((name) => name !== '');
  const names =
    value.split(/[;；|\n]/).length > 1 ? value.split(/[;；|\n]/) : value.split(/[,，、]/);
  return names.map((name) => name.trim()).filter((name) => name !== '');
}

function readUrl(written: string, fields: FieldErrors): string | null {
  if (written === '') return null;
  const isWeb = /^https?:\/\//i.test(written) && URL.canParse(written);
  if (!isWeb) fields.url = 'An address begins with https:// or http://.';
  else if (written.length > MAX_URL) fields.url = 'An address has at most 2,000 characters.';
  return written;
}

function readRating(written: string, fields: FieldErrors): string | null {
  if (written.length > MAX_RATING) {
    fields.rating = `A rating has at most ${MAX_RATING} characters.`;
  }
  return written === '' ? null : written;
}

/** A statement as it is compared: letters, not how they are spaced, cased or encoded. */
export function statementKey(statement: string): string {
  return statement.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim();
}

/**
 * Tells the rows that repeat a claim of the team (`known`: key to number) or an earlier row of the file from those that
 * are new. Rows that cannot be read are refused; nothing else is lost: new + repeated + refused = rows.
 */
export function sortRows(
  rows: readonly TableRow[],
  mapping: Mapping,
  known: ReadonlyMap<string, number>,
): { fresh: ImportedClaim[]; repeated: Refusal[]; refused: Refusal[] } {
  const sorted = { fresh: [], repeated: [], refused: [] } as ReturnType<typeof sortRows>;
  const inFile = new Map<string, number>();
  for (const row of rows) {
    const read = readClaim(row, mapping);
    if (!('claim' in read)) {
      sorted.refused.push(read);
      continue;
    }
    const key = statementKey(read.claim.statement);
    const [sameAs, earlierRow] = [known.get(key), inFile.get(key)];
    if (sameAs !== undefined) {
      sorted.repeated.push({ row: row.row, reason: `The same as claim #${sameAs}.`, sameAs });
    } else if (earlierRow !== undefined) {
      const reason = `The same statement as in row ${earlierRow}.`;
      sorted.repeated.push({ row: row.row, reason, earlierRow });
    } else {
      inFile.set(key, row.row);
      sorted.fresh.push(read);
    }
  }
  return sorted;
}
