import 'server-only';
import { z } from 'zod';
import type { Viewer } from '@/lib/auth/types';
import { decode } from '@/lib/capture/decode';
import { visibleClaims } from '@/lib/claims/policy';
import { db, type Tx } from '@/lib/db';
import type { ClaimImport } from '@/prisma/generated/client';
import { readClaim, statementKey } from './read-claim';
import { readTable, type TableRow } from './read-table';
import { type Mapping, mappingSchema, refusalSchema } from './schema';

/** How far a file of claims is; before it was started the counts say what would happen. */
export type ClaimImportView = ReturnType<typeof toView>;

type Row = Omit<ClaimImport, 'bytes' | 'teamId' | 'requestedById'>;

function toView(row: Row) {
  return {
    id: row.id,
    name: row.name,
    format: row.format,
    status: row.status,
    mapping: mappingSchema.parse(row.mapping),
    rows: row.rows,
    done: row.done,
    taken: row.taken,
    recognised: row.recognised,
    refused: row.refused,
    refusals: z.array(refusalSchema).parse(row.refusals),
    reason: row.reason,
    createdAt: row.createdAt.toISOString(),
    endedAt: row.endedAt?.toISOString() ?? null,
  };
}

/** One import of the member's team; null when there is none. */
export async function getClaimImport(viewer: Viewer, id: string): Promise<ClaimImportView | null> {
  if (viewer.kind !== 'member' || !z.uuid().safeParse(id).success) return null;
  const row = await db.claimImport.findFirst({
    where: { id, teamId: viewer.teamId },
    omit: { bytes: true },
  });
  return row && toView(row);
}

/** The first rows of a file as its columns read them: what stands there, and the claim that it would be. */
export type ClaimImportPreview = {
  columns: string[];
  rows: { row: number; statement: string; claimant: string; claimedOn: string; topics: string[] }[];
  samples: Record<string, string>;
};

/** As many rows as show whether the columns are right. */
const PREVIEWED = 5;

/** What a file that waits for its columns holds; null when there is none, or its bytes are gone. */
export async function previewClaimImport(
  viewer: Viewer,
  id: string,
): Promise<ClaimImportPreview | null> {
  if (viewer.kind !== 'member' || !z.uuid().safeParse(id).success) return null;
  const row = await db.claimImport.findFirst({
    where: { id, teamId: viewer.teamId, status: 'mapping' },
  });
  if (!row?.bytes) return null;
  const { columns, rows } = readTable(decode(row.bytes), row.format);
  const mapping = mappingSchema.parse(row.mapping);
  const shown = rows.slice(0, PREVIEWED);
  return {
    columns,
    rows: shown.map((one) => toPreview(one, mapping)),
    samples: Object.fromEntries(
      columns.map((column) => [
        column,
        String(rows.find(({ values }) => (values[column] ?? '').length > 0)?.values[column] ?? ''),
      ]),
    ),
  };
}

function toPreview(row: TableRow, mapping: Mapping): ClaimImportPreview['rows'][number] {
  const read = readClaim(row, mapping);
  const claim = 'claim' in read ? read.claim : undefined;
  const given = (field: 'statement' | 'claimant' | 'claimedOn') =>
    String(row.values[mapping.columns[field] ?? ''] ?? '');
  return {
    row: row.row,
    statement: claim?.statement ?? given('statement'),
    claimant: claim?.claimant?.name ?? given('claimant'),
    claimedOn: claim?.claimedOn ?? given('claimedOn'),
    topics: claim ? (claim.topics ?? []) : [row.values[mapping.columns.topics ?? ''] ?? []].flat(),
  };
}

/** Who asked for an import, for the job that runs on their behalf; null when it is gone. */
export async function findClaimImporter(
  importId: string,
): Promise<{ teamId: string; userId: string } | null> {
  const row = await db.claimImport.findUnique({
    where: { id: importId },
    select: { teamId: true, requestedById: true },
  });
  return row && { teamId: row.teamId, userId: row.requestedById };
}

/**
 * The statements of a team as they are compared, each with the number of its first claim, and the highest number. Only
 * those above a number, and without those of one import, where asked for.
 */
export async function readKnownStatements(
  tx: Tx,
  teamId: string,
  { above = 0, exceptImport }: { above?: number; exceptImport?: string },
): Promise<{ byKey: Map<string, number>; newest: number }> {
  const claims = await tx.claim.findMany({
    where: { teamId, number: { gt: above } },
    select: { number: true, statement: true, origin: { select: { importId: true } } },
    orderBy: { number: 'asc' },
  });
  const byKey = new Map<string, number>();
  for (const { number, statement, origin } of claims) {
    const key = statementKey(statement);
    const excepted = origin !== null && origin.importId === exceptImport;
    if (!excepted && !byKey.has(key)) byKey.set(key, number);
  }
  return { byKey, newest: claims.at(-1)?.number ?? above };
}

/** Where a claim of the viewer's team was imported from: the file's name, the row, and what it said of it. */
export type ClaimOriginView = {
  file: string;
  row: number;
  url: string | null;
  rating: string | null;
  importedAt: string;
};

/** Where a claim was imported from; null for one that was made here, or that the viewer may not see. */
export async function getClaimOrigin(
  viewer: Viewer,
  claimId: string,
): Promise<ClaimOriginView | null> {
  if (!z.uuid().safeParse(claimId).success) return null;
  const row = await db.claimOrigin.findFirst({
    where: { claimId, claim: visibleClaims(viewer) },
    select: {
      row: true,
      url: true,
      rating: true,
      import: { select: { name: true, createdAt: true } },
    },
  });
  if (!row) return null;
  const { name, createdAt } = row.import;
  const { url, rating } = row;
  return { file: name, row: row.row, url, rating, importedAt: createdAt.toISOString() };
}
