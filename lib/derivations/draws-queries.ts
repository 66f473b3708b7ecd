import 'server-only';
import { z } from 'zod';
import type { Viewer } from '@/lib/auth/types';
import { visibleClaims } from '@/lib/claims/policy';
import { db } from '@/lib/db';
import { isoDate } from '@/lib/digest/iso-date';
import { readDerivations } from '@/lib/digest/queries';
import { visibleDocuments } from '@/lib/documents/policy';
import type { DerivationKind } from '@/prisma/generated/enums';

/** Document `from` draws on document `to`, directly; the passage of `from` shows it. */
export type DrawView = {
  id: string;
  from: string;
  to: string;
  kind: DerivationKind;
  passage: { id: string; exact: string } | null;
};

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
  return await readDraws(quoted, await readDerivations(db, quoted));
}

/**
 * Every derivation on the ways from a document to its sources and to it from those that go back to it; the document
 * itself is always among the documents. Empty when the viewer may not see it.
 */
export async function listDrawsOfDocument(viewer: Viewer, documentId: string): Promise<DrawsView> {
  const nothing = { draws: [], documents: [] };
  if (viewer.kind !== 'member' || !z.uuid().safeParse(documentId).success) return nothing;
  const seen = await db.document.count({
    where: { AND: [visibleDocuments(viewer), { id: documentId }] },
  });
  if (seen === 0) return nothing;
  const below = await db.$queryRaw<{ id: string }[]>`
    WITH RECURSIVE below AS (
      SELECT ${documentId}::uuid AS id
      UNION SELECT d.from_id FROM derivation d JOIN below b ON d.to_id = b.id
    ) SELECT id::text FROM below`;
  const ids = below.map(({ id }) => id);
  const edges = await readDerivations(db, ids);
  // What else the documents below draw on is no concern of this one.
  const onTheWay = new Set([...ids, ...reach(documentId, edges)]);
  return await readDraws(
    ids,
    edges.filter(({ from, to }) => onTheWay.has(from) && onTheWay.has(to)),
  );
}

function reach(start: string, edges: readonly { from: string; to: string }[]): Set<string> {
  const seen = new Set([start]);
  for (const id of seen) for (const { from, to } of edges) if (from === id) seen.add(to);
  return seen;
}

async function readDraws(
  documentIds: readonly string[],
  edges: readonly { from: string; to: string }[],
): Promise<DrawsView> {
  const rows = await db.derivation.findMany({
    where: { OR: edges.map(({ from, to }) => ({ fromId: from, toId: to })) },
    select: {
      id: true,
      fromId: true,
      toId: true,
      kind: true,
      passage: { select: { id: true, exact: true } },
    },
    orderBy: { id: 'asc' },
  });
  const ids = [...new Set([...documentIds, ...edges.flatMap(({ from, to }) => [from, to])])];
  const documents = await db.document.findMany({
    where: { id: { in: ids } },
    select: { id: true, title: true, publisher: true, publishedOn: true },
  });
  return {
    draws: rows.map(({ fromId, toId, ...row }) => ({ ...row, from: fromId, to: toId })),
    documents: documents.map(({ publishedOn, ...document }) => ({
      ...document,
      publishedOn: isoDate(publishedOn),
    })),
  };
}
