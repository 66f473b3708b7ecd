import 'server-only';
import { z } from 'zod';
import type { Viewer } from '@/lib/auth/types';
import { namingOf } from '@/lib/claims/view';
import { db, type Tx } from '@/lib/db';
import { visibleDocuments } from '@/lib/documents/policy';
import { listPeople } from '@/lib/people/queries';
import {
  type PlacementView,
  placementSelect,
  toPlacementView,
} from '@/lib/standing/placement-view';
import type { Prisma } from '@/prisma/generated/client';

/**
 * Where the passages of earlier versions stand in one version, the latest without `versionNumber`, in the order in which
 * they were marked; empty when the document is unknown or not visible.
 */
export async function listPlacements(
  viewer: Viewer,
  { documentId, versionNumber }: { documentId: string; versionNumber?: number },
): Promise<PlacementView[]> {
  if (!z.uuid().safeParse(documentId).success) return [];
  const version = await db.documentVersion.findFirst({
    where: {
      AND: [{ document: visibleDocuments(viewer) }, { documentId, number: versionNumber }],
    },
    orderBy: { number: 'desc' },
    select: { id: true },
  });
  return version ? await readRows(db, viewer, { versionId: version.id }) : [];
}

/** One placement inside a transaction; null when there is none or the viewer may not see it. */
export async function readPlacement(
  tx: Tx,
  viewer: Viewer,
  id: string,
): Promise<PlacementView | null> {
  return (await readRows(tx, viewer, { id }))[0] ?? null;
}

/** One placement; null when there is none or the viewer may not see it. */
export async function getPlacement(viewer: Viewer, id: string): Promise<PlacementView | null> {
  return z.uuid().safeParse(id).success ? await readPlacement(db, viewer, id) : null;
}

async function readRows(
  tx: Tx,
  viewer: Viewer,
  where: Prisma.PlacementWhereInput,
): Promise<PlacementView[]> {
  if (viewer.kind !== 'member') return [];
  const rows = await tx.placement.findMany({
    where: { AND: [{ passage: { document: visibleDocuments(viewer) } }, where] },
    select: placementSelect,
    orderBy: { passageId: 'asc' },
  });
  const naming = namingOf(await listPeople(viewer.teamId, tx));
  return rows.map((row) => toPlacementView(row, naming));
}
