import 'server-only';
import { z } from 'zod';
import { readAnnotation } from '@/lib/annotation-files/incoming';
import type { Viewer } from '@/lib/auth/types';
import { db } from '@/lib/db';
import { visibleDocuments } from '@/lib/documents/policy';
import type { ImportedAnnotation } from '@/prisma/generated/client';
import { findPlace } from './find-place';
import type { Resemblance } from './schema';

/** An annotation that came from elsewhere: what it quotes and says, whose it is, and what became of it. */
export type ImportedAnnotationView = {
  id: string;
  quote: string | null;
  comment: string | null;
  by: string | null;
  at: string | null;
  /** The passage it became; null when it could not be anchored, and then `reason` says why. */
  passageId: string | null;
  reason: string | null;
  importedAt: string;
  /** The best place in the latest version for one that could not be anchored. */
  candidate: Resemblance | null;
};

/** More than this is read in the answer of the API rather than on a screen. */
const SHOWN = 200;

/**
 * What was imported for a document, first what could not be anchored, at most 200; null when the viewer may not see the
 * document. Without a document, what could not be matched to any of the team.
 */
export async function listImportedAnnotations(
  viewer: Viewer,
  documentId: string | null,
): Promise<{ items: ImportedAnnotationView[]; total: number; anchored: number } | null> {
  if (viewer.kind !== 'member') return null;
  const text = documentId === null ? null : await readLatest(viewer, documentId);
  if (documentId !== null && text === null) return null;
  const where = { teamId: viewer.teamId, documentId };
  const [rows, total, anchored] = await Promise.all([
    db.importedAnnotation.findMany({
      where,
      orderBy: [{ passageId: { sort: 'asc', nulls: 'first' } }, { importedAt: 'desc' }],
      take: SHOWN,
    }),
    db.importedAnnotation.count({ where }),
    db.importedAnnotation.count({ where: { ...where, passageId: { not: null } } }),
  ]);
  return { items: rows.map((row) => toView(row, text)), total, anchored };
}

async function readLatest(viewer: Viewer, documentId: string): Promise<string | null> {
  if (!z.uuid().safeParse(documentId).success) return null;
  const document = await db.document.findFirst({
    where: { AND: [visibleDocuments(viewer), { id: documentId }] },
    select: { versions: { select: { text: true }, orderBy: { number: 'desc' }, take: 1 } },
  });
  return document?.versions[0]?.text ?? null;
}

function toView(row: ImportedAnnotation, text: string | null): ImportedAnnotationView {
  const read = readAnnotation(row.source);
  const known = 'reason' in read ? null : read;
  const waits = row.passageId === null && text !== null && known !== null;
  const found = waits ? findPlace(text, known.quote) : null;
  return {
    id: row.id,
    quote: known?.quote?.exact ?? null,
    comment: known?.comment?.body ?? null,
    by: known?.own?.creator.name ?? known?.comment?.by ?? null,
    at: known?.comment?.at ?? null,
    passageId: row.passageId,
    reason: row.reason,
    importedAt: row.importedAt.toISOString(),
    candidate: found && 'candidate' in found ? found.candidate : null,
  };
}
