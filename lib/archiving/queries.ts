import 'server-only';
import { z } from 'zod';
import type { Viewer } from '@/lib/auth/types';
import { db } from '@/lib/db';
import { canCorrect, visibleDocuments } from '@/lib/documents/policy';
import { env } from '@/lib/env';
import type { Wayback } from './wayback';

/** A screen of them. */
const MOST_REQUESTS = 20;

/** The web archive that this installation has a key for; null when it has none. */
export function findWayback(): Wayback | null {
  const { WAYBACK_URL: url, WAYBACK_ACCESS_KEY, WAYBACK_SECRET_KEY } = env;
  if (!WAYBACK_ACCESS_KEY || !WAYBACK_SECRET_KEY) return null;
  return { url, accessKey: WAYBACK_ACCESS_KEY, secretKey: WAYBACK_SECRET_KEY };
}

export type ArchiveRequestView = NonNullable<
  Awaited<ReturnType<typeof listArchiveRequests>>
>['items'][number];

/** The requests for copies of a document, newest first, and whether one can be asked for; null when it is not visible. */
export async function listArchiveRequests(viewer: Viewer, documentId: string) {
  if (!z.uuid().safeParse(documentId).success) return null;
  const document = await db.document.findFirst({
    where: { AND: [visibleDocuments(viewer), { id: documentId }] },
    select: {
      teamId: true,
      url: true,
      archiveRequests: { orderBy: [{ createdAt: 'desc' }, { id: 'desc' }], take: MOST_REQUESTS },
    },
  });
  if (!document) return null;
  const items = document.archiveRequests.map((request) => ({
    id: request.id,
    url: request.url,
    status: request.status,
    archiveUrl: request.archiveUrl,
    /** Why there is no copy, as a sentence. */
    reason: request.reason,
    createdAt: request.createdAt.toISOString(),
    endedAt: request.endedAt?.toISOString() ?? null,
  }));
  /** Does the installation have a key for a web archive? */
  const available = findWayback() !== null;
  const ask = available && document.url !== null && canCorrect(viewer, document);
  return { items, available, can: { ask } };
}
