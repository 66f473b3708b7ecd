import 'server-only';
import { z } from 'zod';
import type { Viewer } from '@/lib/auth/types';
import { db } from '@/lib/db';
import type { FateCounts } from '@/lib/versions/fates';
import { countFatesOf } from '@/lib/versions/queries';
import type { Prisma } from '@/prisma/generated/client';

const itemSelect = {
  id: true,
  name: true,
  method: true,
  url: true,
  status: true,
  reason: true,
  createdAt: true,
  endedAt: true,
  document: { select: { id: true, title: true, language: true } },
  version: { select: { id: true, number: true } },
} satisfies Prisma.ImportItemSelect;

/** An import item as the team sees it; `document` is set once it is there, `capture` when it got a new version. */
export type ImportItemView = ReturnType<typeof toImportItemView>;

function toImportItemView(
  row: Prisma.ImportItemGetPayload<{ select: typeof itemSelect }>,
  counts: FateCounts | undefined,
) {
  return {
    id: row.id,
    name: row.name,
    method: row.method,
    url: row.url,
    status: row.status,
    reason: row.reason,
    document: row.document,
    capture: row.version && counts ? { versionNumber: row.version.number, counts } : null,
    createdAt: row.createdAt.toISOString(),
    endedAt: row.endedAt?.toISOString() ?? null,
  };
}

/** The items of one batch of the member's team, in the order they were asked for; empty when there is none. */
export async function listImportItems(viewer: Viewer, batchId: string): Promise<ImportItemView[]> {
  if (viewer.kind !== 'member' || !z.uuid().safeParse(batchId).success) return [];
  const rows = await db.importItem.findMany({
    where: { teamId: viewer.teamId, batchId },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    select: itemSelect,
  });
  const counts = await countFatesOf(rows.flatMap(({ version }) => version?.id ?? []));
  return rows.map((row) => toImportItemView(row, row.version ? counts(row.version.id) : undefined));
}

/** Who asked for an item, for the job that runs on their behalf; null when the item is gone. */
export async function findRequester(
  itemId: string,
): Promise<{ teamId: string; userId: string } | null> {
  const row = await db.importItem.findUnique({
    where: { id: itemId },
    select: { teamId: true, requestedById: true },
  });
  return row && { teamId: row.teamId, userId: row.requestedById };
}
