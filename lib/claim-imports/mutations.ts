import 'server-only';
import { v7 as uuid } from 'uuid';
import type { Member } from '@/lib/auth/types';
import { decode } from '@/lib/capture/decode';
import { canCreateClaim } from '@/lib/claims/policy';
import { db, type Tx, transaction } from '@/lib/db';
import { maxUploadBytes } from '@/lib/documents/source-queries';
import { enqueue } from '@/lib/enqueue';
import { AppError } from '@/lib/errors';
import { log } from '@/lib/log';
import type { ClaimImport, Prisma } from '@/prisma/generated/client';
import { insertClaims } from './bulk-mutations';
import { guessColumns } from './guess-columns';
import { readKnownStatements } from './queries';
import { type ImportedClaim, sortRows, statementKey } from './read-claim';
import { formatOf, readTable, type Table } from './read-table';
import {
  type ClaimFile,
  type ImportStart,
  MAX_REFUSALS,
  type Mapping,
  type MappingChange,
  mappingSchema,
  type Refusal,
} from './schema';

/** Rows of one transaction: long enough for its costs not to count, short enough not to hold the team's row for long. */
const BATCH = 500;

/**
 * Takes a file of claims in, guesses its columns and tries it; no claim is made. FORBIDDEN below reviewer, INVALID for a
 * file that is no table.
 */
export async function requestClaimImport(
  member: Member,
  { name, bytes }: ClaimFile,
  given?: Partial<Mapping>,
): Promise<{ id: string }> {
  if (!canCreateClaim(member)) {
    throw new AppError('FORBIDDEN', 'Only reviewers and above bring claims in.');
  }
  const most = maxUploadBytes();
  if (bytes.length > most) {
    const sentence = `The file is larger than the limit of ${Math.floor(most / 1024 / 1024)} MB.`;
    throw new AppError('INVALID', sentence, { file: sentence });
  }
  const text = decode(bytes);
  const format = formatOf(name, text);
  const table = readTable(text, format);
  const mapping = mappingSchema.parse({ columns: guessColumns(table.columns), ...given });
  refuseUnknownColumns(table, mapping);
  return transaction(async (tx) => {
    const row = await tx.claimImport.create({
      data: {
        ...(await tried(tx, member, table, mapping)),
        ...{ name, format },
        bytes: new Uint8Array(bytes),
        teamId: member.teamId,
        requestedById: member.userId,
      },
      select: { id: true },
    });
    return row;
  });
}

/** Gives a file that was not imported yet other columns, and tries it again; no claim is made. */
export async function mapClaimImport(member: Member, input: MappingChange): Promise<void> {
  await transaction(async (tx) => {
    const row = await openImport(tx, member, input.importId);
    const table = tableOf(row);
    refuseUnknownColumns(table, input.mapping);
    const data = await tried(tx, member, table, input.mapping);
    await tx.claimImport.update({ where: { id: row.id }, data });
  });
}

/** Has a file that was tried imported by a job. CONFLICT when that was asked for before. */
export async function startClaimImport(member: Member, { importId }: ImportStart): Promise<void> {
  await transaction(async (tx) => {
    await begin(tx, member, importId);
    await enqueue(tx, 'import_claims', { importId });
  });
}

/** The same for a program that runs the import itself. */
export async function beginClaimImport(member: Member, { importId }: ImportStart): Promise<void> {
  await transaction((tx) => begin(tx, member, importId));
}

async function begin(tx: Tx, member: Member, importId: string): Promise<void> {
  const row = await openImport(tx, member, importId);
  const { columns } = mappingSchema.parse(row.mapping);
  if (!columns.statement) {
    const sentence = 'Say which column holds the statements.';
    throw new AppError('INVALID', sentence, { statement: sentence });
  }
  await tx.claimImport.update({
    where: { id: row.id },
    data: { status: 'queued', done: 0, taken: 0, recognised: 0, refused: 0, refusals: [] },
  });
}

/**
 * Imports the rows of a file on behalf of `member`, 500 in a transaction, and keeps what became of each. Begun a second
 * time it goes on where it was. Never throws: a refusal is the import's reason, a bug is logged under an id that it names.
 */
export async function runClaimImport(
  member: Member,
  importId: string,
  onBatch: (done: number, rows: number) => void = () => {},
): Promise<void> {
  const { count } = await db.claimImport.updateMany({
    where: { id: importId, teamId: member.teamId, status: { in: ['queued', 'running'] } },
    data: { status: 'running' },
  });
  const row = count === 1 ? await db.claimImport.findUnique({ where: { id: importId } }) : null;
  if (!row) return;
  try {
    if (!canCreateClaim(member)) {
      throw new AppError('FORBIDDEN', 'Only reviewers and above bring claims in.');
    }
    await importRows(member, row, onBatch);
    await end(importId, { status: 'done' });
  } catch (error) {
    await end(importId, { status: 'failed', reason: reasonOf(error, importId) });
  }
}

/** Ends an import that nobody will carry on, with the reason people see; does nothing when it has ended. */
export async function abandonClaimImport(importId: string, reason: string): Promise<void> {
  await end(importId, { status: 'failed', reason });
}

async function importRows(
  member: Member,
  row: ClaimImport,
  onBatch: (done: number, rows: number) => void,
): Promise<void> {
  const { rows } = tableOf(row);
  const known = await readKnownStatements(db, member.teamId, { exceptImport: row.id });
  const sorted = sortRows(rows, mappingSchema.parse(row.mapping), known.byKey);
  const origins = await db.claimOrigin.findMany({
    where: { importId: row.id },
    select: { row: true },
  });
  const there = new Set(origins.map((origin) => origin.row));
  const waiting = sorted.fresh.filter((one) => !there.has(one.row));
  const counts = {
    taken: sorted.fresh.length - waiting.length,
    recognised: sorted.repeated.length,
    refused: sorted.refused.length,
  };
  const missed = [...sorted.repeated, ...sorted.refused];
  let above = known.newest;
  // A file without anything new has one batch too: what was not taken is noted there.
  for (let at = 0; at === 0 || at < waiting.length; at += BATCH) {
    const batch = waiting.slice(at, at + BATCH);
    const { late, newest } = await importBatch(member, row.id, { batch, above, counts, missed });
    above = newest;
    missed.push(...late);
    counts.recognised += late.length;
    counts.taken += batch.length - late.length;
    onBatch(counts.taken + counts.recognised + counts.refused, rows.length);
  }
}

type Batch = {
  batch: readonly ImportedClaim[];
  /** Claims above this number were made since the statements were read. */
  above: number;
  counts: { taken: number; recognised: number; refused: number };
  missed: readonly Refusal[];
};

/** Imports one batch and notes how far the file is; answers the rows that somebody else made meanwhile, and the highest number. */
async function importBatch(
  member: Member,
  importId: string,
  { batch, above, counts, missed }: Batch,
): Promise<{ late: Refusal[]; newest: number }> {
  return transaction(async (tx) => {
    // Whoever makes a claim takes its number from this row, and waits.
    await tx.$queryRaw`SELECT 1 FROM team WHERE id = ${member.teamId}::uuid FOR UPDATE`;
    const others = { above, exceptImport: importId };
    const { byKey, newest } = await readKnownStatements(tx, member.teamId, others);
    const late: Refusal[] = [];
    const fresh: ImportedClaim[] = [];
    for (const one of batch) {
      const sameAs = byKey.get(statementKey(one.claim.statement));
      if (sameAs === undefined) fresh.push(one);
      else late.push({ row: one.row, reason: `The same as claim #${sameAs}.`, sameAs });
    }
    const last = await insertClaims(tx, member, importId, fresh);
    const taken = counts.taken + fresh.length;
    const recognised = counts.recognised + late.length;
    const done = taken + recognised + counts.refused;
    const refusals = inOrder([...missed, ...late]);
    const data = { taken, recognised, refused: counts.refused, done, refusals };
    await tx.claimImport.update({ where: { id: importId }, data });
    return { late, newest: last ?? newest };
  });
}

/** Those that are kept, by row. */
function inOrder(refusals: readonly Refusal[]): Refusal[] {
  return refusals.toSorted((one, other) => one.row - other.row).slice(0, MAX_REFUSALS);
}

/** What a dry run comes to: how many rows would be taken, and why the others would not. */
async function tried(tx: Tx, member: Member, table: Table, mapping: Mapping) {
  const { rows } = table;
  const columns = { mapping: mapping as Prisma.InputJsonValue, rows: rows.length, done: 0 };
  if (!mapping.columns.statement) {
    return { ...columns, taken: 0, recognised: 0, refused: 0, refusals: [] };
  }
  const known = await readKnownStatements(tx, member.teamId, {});
  const { fresh, repeated, refused } = sortRows(rows, mapping, known.byKey);
  return {
    ...columns,
    taken: fresh.length,
    recognised: repeated.length,
    refused: refused.length,
    refusals: inOrder([...repeated, ...refused]),
  };
}

function refuseUnknownColumns(table: Table, { columns }: Mapping): void {
  for (const [field, column] of Object.entries(columns)) {
    if (table.columns.includes(column)) continue;
    const sentence = `The file has no column “${column}”.`;
    throw new AppError('INVALID', sentence, { [field]: sentence });
  }
}

function tableOf(row: ClaimImport): Table {
  if (!row.bytes) throw new AppError('CONFLICT', 'The file is gone. Send it again.');
  return readTable(decode(row.bytes), row.format);
}

async function openImport(tx: Tx, member: Member, importId: string): Promise<ClaimImport> {
  await tx.$queryRaw`SELECT 1 FROM claim_import WHERE id = ${importId}::uuid FOR UPDATE`;
  const row = await tx.claimImport.findFirst({ where: { id: importId, teamId: member.teamId } });
  if (!row) throw new AppError('NOT_FOUND', 'There is no such import.');
  if (!canCreateClaim(member)) {
    throw new AppError('FORBIDDEN', 'Only reviewers and above bring claims in.');
  }
  if (row.status === 'mapping') return row;
  throw new AppError('CONFLICT', 'This file is being imported already, or was.');
}

async function end(
  importId: string,
  outcome: { status: 'done' | 'failed'; reason?: string },
): Promise<void> {
  await db.claimImport.updateMany({
    where: { id: importId, status: { in: ['queued', 'running'] } },
    data: { ...outcome, bytes: null, endedAt: new Date() },
  });
}

function reasonOf(error: unknown, importId: string): string {
  if (error instanceof AppError) return error.message;
  const id = uuid();
  log.error({ err: error, id, importId }, 'import of claims failed');
  return `Something went wrong that should not have. What was imported is kept; it is logged as ${id}.`;
}
