import 'server-only';
import { z } from 'zod';
import type { Viewer } from '@/lib/auth/types';
import { visibleClaims } from '@/lib/claims/policy';
import { db } from '@/lib/db';
import { isoDate } from '@/lib/digest/iso-date';
import { readDerivations } from '@/lib/digest/queries';
import type { DerivationKind } from '@/prisma/generated/enums';

/** Document `from` draws on document `to`, directly. */
export type DrawView = { id: string; from: string; to: string; kind: DerivationKind };

/** A document by its name only; `publishedOn` is YYYY-MM-DD. */
export type NamedDocument = {
  id: string;
  title: string;
  publisher: string | null;
  publishedOn: string | null;
};

/** How the documents of a claim's evidence go back to their sources. */
export type DrawsView = { draws: DrawView[]; documents: NamedDocument[] };

/**
 * Every derivation from the documents of a claim's evidence up to their roots, with the names of all documents on the
 * way; empty when the viewer may not see the claim.
 */
export async function listDraws(viewer: Viewer, claimId: string): Promise<DrawsView> {
  if (viewer.kind !== 'member' || !z.uuid().safeParse(claimId).success) {
    return { draws: [], documents: [] };
  }
  const passages = await db.passage.findMany({
    where: { evidence: { some: { AND: [{ claim: visibleClaims(viewer) }, { claimId }] } } },
    select: { documentId: true },
    distinct: ['documentId'],
  });
  const quoted = passages.map(({ documentId }) => documentId);
  const edges = await readDerivations(db, quoted);
  const rows = await db.derivation.findMany({
    where: { OR: edges.map(({ from, to }) => ({ fromId: from, toId: to })) },
    select: { id: true, fromId: true, toId: true, kind: true },
    orderBy: { id: 'asc' },
  });
  const ids = [...new Set([...quoted, ...edges.flatMap(({ from, to }) => [from, to])])];
  const documents = await db.document.findMany({
    where: { id: { in: ids } },
    select: { id: true, title: true, publisher: true, publishedOn: true },
  });
  return {
    draws: rows.map(({ id, fromId, toId, kind }) => ({ id, from: fromId, to: toId, kind })),
    documents: documents.map(({ publishedOn, ...document }) => ({
      ...document,
      publishedOn: isoDate(publishedOn),
    })),
  };
}
