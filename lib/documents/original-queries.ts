import 'server-only';
import { z } from 'zod';
import type { Viewer } from '@/lib/auth/types';
import { db } from '@/lib/db';
import { visibleDocuments } from './policy';

/** The bytes of a version exactly as they came. `filename` is what the file was called, null where it had no name. */
export type OriginalView = {
  bytes: Uint8Array<ArrayBuffer>;
  sha256: string;
  mediaType: string;
  filename: string | null;
};

/** The original bytes of a version; null when there is no such version or the viewer may not see its document. */
export async function getOriginal(
  viewer: Viewer,
  id: string,
  number: number,
): Promise<OriginalView | null> {
  if (!z.uuid().safeParse(id).success) return null;
  const row = await db.documentVersion.findFirst({
    where: { AND: [{ document: visibleDocuments(viewer) }, { documentId: id, number }] },
    select: {
      originalSha256: true,
      mediaType: true,
      filename: true,
      original: { select: { bytes: true } },
    },
  });
  if (!row?.original) return null;
  const { originalSha256, mediaType, filename, original } = row;
  return { bytes: original.bytes, sha256: originalSha256, mediaType, filename };
}
