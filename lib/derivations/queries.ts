import 'server-only';
import { z } from 'zod';
import type { Viewer } from '@/lib/auth/types';
import { namingOf } from '@/lib/claims/view';
import { db } from '@/lib/db';
import { visibleDocuments } from '@/lib/documents/policy';
import { listPeople, type PersonView } from '@/lib/people/queries';
import type { Prisma } from '@/prisma/generated/client';
import type { DerivationKind } from '@/prisma/generated/enums';

/** A document beside another one, and how the one draws on the other. */
export type DerivationView = {
  id: string;
  kind: DerivationKind;
  document: { id: string; title: string; publisher: string | null };
  passageId: string | null;
  by: PersonView;
};

/** What a document draws on and what draws on it. */
export type DocumentDerivations = { drawsOn: DerivationView[]; drawnOnBy: DerivationView[] };

const derivedSelect = {
  id: true,
  kind: true,
  passageId: true,
  createdById: true,
} satisfies Prisma.DerivationSelect;
const neighbourSelect = { id: true, title: true, publisher: true } satisfies Prisma.DocumentSelect;

/** What a document draws on and what draws on it; null when the viewer may not see the document. */
export async function listDerivations(
  viewer: Viewer,
  documentId: string,
): Promise<DocumentDerivations | null> {
  if (viewer.kind !== 'member' || !z.uuid().safeParse(documentId).success) return null;
  const document = await db.document.findFirst({
    where: { AND: [visibleDocuments(viewer), { id: documentId }] },
    select: {
      drawsOn: { select: { ...derivedSelect, to: { select: neighbourSelect } } },
      drawnOnBy: { select: { ...derivedSelect, from: { select: neighbourSelect } } },
    },
  });
  if (!document) return null;
  const naming = namingOf(await listPeople(viewer.teamId));
  return {
    drawsOn: document.drawsOn.map(({ to, createdById, ...row }) => ({
      ...row,
      document: to,
      by: naming(createdById),
    })),
    drawnOnBy: document.drawnOnBy.map(({ from, createdById, ...row }) => ({
      ...row,
      document: from,
      by: naming(createdById),
    })),
  };
}
