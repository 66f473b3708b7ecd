import 'server-only';
import { z } from 'zod';
import type { Viewer } from '@/lib/auth/types';
import { canAttachEvidence, visibleClaims } from '@/lib/claims/policy';
import { type Naming, namingOf } from '@/lib/claims/view';
import { db, type Tx } from '@/lib/db';
import type { Figure } from '@/lib/digest/dossier';
import { toFigure } from '@/lib/digest/dossier-row';
import { isoDate } from '@/lib/digest/iso-date';
import { listPeople, type PersonView } from '@/lib/people/queries';
import { type Quotation, quotedPassageSelect, readQuotations } from '@/lib/quotations/queries';
import type { Prisma } from '@/prisma/generated/client';
import type { Stance } from '@/prisma/generated/enums';

/** A piece of evidence: who quotes what from where, and what it does to the claim. */
export type EvidenceView = Quotation & {
  id: string;
  claimId: string;
  stance: Stance;
  reason: string;
  /** The value that the passage gives; null when it gives none. */
  figure: Figure | null;
  version: number;
  by: PersonView;
  changedBy: PersonView;
  createdAt: string;
  updatedAt: string;
  /** Who withdrew it, when and why; null while it counts. */
  withdrawn: { at: string; by: PersonView; reason: string } | null;
  threads: number;
  openThreads: number;
  canChange: boolean;
};

const evidenceSelect = {
  id: true,
  claimId: true,
  stance: true,
  reason: true,
  figureLow: true,
  figureHigh: true,
  figureUnit: true,
  figureAsOf: true,
  version: true,
  createdById: true,
  changedById: true,
  createdAt: true,
  updatedAt: true,
  withdrawnAt: true,
  withdrawalReason: true,
  claim: { select: { teamId: true, state: true } },
  passage: { select: quotedPassageSelect },
  threads: { select: { resolvedAt: true } },
} satisfies Prisma.EvidenceSelect;

type EvidenceRow = Prisma.EvidenceGetPayload<{ select: typeof evidenceSelect }>;

/** The evidence of a claim in the order it came, withdrawn pieces included; empty when the viewer may not see the claim. */
export function listEvidence(viewer: Viewer, claimId: string): Promise<EvidenceView[]> {
  return readRows(db, viewer, { claimId });
}

/** One piece of evidence inside a transaction; null when there is none or the viewer may not see it. */
export async function readEvidence(
  tx: Tx,
  viewer: Viewer,
  id: string,
): Promise<EvidenceView | null> {
  return (await readRows(tx, viewer, { id }))[0] ?? null;
}

/** One piece of evidence; null when there is none or the viewer may not see it. */
export function getEvidence(viewer: Viewer, id: string): Promise<EvidenceView | null> {
  return readEvidence(db, viewer, id);
}

async function readRows(
  tx: Tx,
  viewer: Viewer,
  where: { id: string } | { claimId: string },
): Promise<EvidenceView[]> {
  if (viewer.kind !== 'member' || !z.uuid().safeParse(Object.values(where)[0]).success) return [];
  const rows = await tx.evidence.findMany({
    where: { AND: [{ claim: visibleClaims(viewer) }, where] },
    select: evidenceSelect,
    orderBy: { id: 'asc' },
  });
  const naming = namingOf(await listPeople(viewer.teamId, tx));
  const quote = await readQuotations(
    tx,
    rows.map(({ passage }) => passage),
  );
  return rows.map((row) => toEvidenceView(viewer, row, quote(row.passage), naming));
}

function toEvidenceView(
  viewer: Viewer,
  row: EvidenceRow,
  quotation: Quotation,
  naming: Naming,
): EvidenceView {
  const { withdrawnAt, withdrawalReason } = row;
  return {
    ...quotation,
    id: row.id,
    claimId: row.claimId,
    stance: row.stance,
    reason: row.reason,
    figure: toFigure(row),
    version: row.version,
    by: naming(row.createdById),
    changedBy: naming(row.changedById),
    createdAt: row.createdAt.toISOString(),
    updatedAt: row.updatedAt.toISOString(),
    withdrawn: withdrawnAt && {
      at: withdrawnAt.toISOString(),
      by: naming(row.changedById),
      reason: withdrawalReason ?? '',
    },
    threads: row.threads.length,
    openThreads: row.threads.filter((thread) => thread.resolvedAt === null).length,
    canChange: withdrawnAt === null && canAttachEvidence(viewer, row.claim),
  };
}

/** A search that found nothing; `searchedOn` is YYYY-MM-DD. */
export type SearchView = {
  id: string;
  claimId: string;
  where: string;
  query: string;
  searchedOn: string;
  note: string | null;
  by: PersonView;
  createdAt: string;
};

/** The search records of a claim in the order they came; empty when the viewer may not see the claim. */
export async function listSearches(viewer: Viewer, claimId: string): Promise<SearchView[]> {
  if (viewer.kind !== 'member' || !z.uuid().safeParse(claimId).success) return [];
  const rows = await db.searchRecord.findMany({
    where: { AND: [{ claim: visibleClaims(viewer) }, { claimId }] },
    orderBy: { id: 'asc' },
  });
  const naming = namingOf(await listPeople(viewer.teamId));
  return rows.map((row) => ({
    id: row.id,
    claimId: row.claimId,
    where: row.where,
    query: row.query,
    searchedOn: isoDate(row.searchedOn),
    note: row.note,
    by: naming(row.createdById),
    createdAt: row.createdAt.toISOString(),
  }));
}
