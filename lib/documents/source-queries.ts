import 'server-only';
import type { Member } from '@/lib/auth/types';
import { fetchUrl } from '@/lib/capture/fetch-url';
import { parseDocument } from '@/lib/capture/parse';
import type { CapturedText } from '@/lib/capture/types';
import type { Tx } from '@/lib/db';
import { env } from '@/lib/env';
import type { CaptureMethod } from '@/prisma/generated/enums';
import { readDocument } from './queries';
import type { ImportSource } from './version-row';
import type { DocumentView } from './view';

/** The most bytes that one document may have. */
export function maxUploadBytes(): number {
  return Math.floor(env.ASSAY_MAX_UPLOAD_MB * 1024 * 1024);
}

/** Slow servers of small publishers answer within this; others hang. */
const FETCH_MS = 30_000;

/** A minute reads 50 MB of PDF; a gigabyte of unpacked DOCX is no document. */
const captureLimits = () => ({
  timeoutMs: 60_000,
  maxBytes: maxUploadBytes(),
  maxUnpackedBytes: 256 * 1024 * 1024,
});

/**
 * Fetches a web page with the server's status, headers (cookies apart) and final address. INVALID when the address leads
 * into a private network, cannot be reached, or does not answer with a document; a bad status is a `StatusRefusal`.
 */
export async function fetchSource(url: string, method: CaptureMethod): Promise<ImportSource> {
  const { bytes, contentType, fetchedAt, ...response } = await fetchUrl(url, {
    maxBytes: maxUploadBytes(),
    timeoutMs: FETCH_MS,
    allowPrivate: env.ASSAY_TEST_ALLOW_PRIVATE_FETCH,
  });
  const { 'set-cookie': _private, ...headers } = response.headers;
  return { bytes, contentType, method, url, response: { ...response, headers, fetchedAt } };
}

/** Reads the text out of bytes, in a worker thread. INVALID with a sentence when they are no document that can be read. */
export async function readSource(source: ImportSource): Promise<CapturedText> {
  const { bytes, filename, contentType } = source;
  const url = source.response?.finalUrl ?? source.url;
  return parseDocument({ bytes, filename, contentType, url }, captureLimits());
}

/** The document of the member’s team that has a version of these bytes, within the caller's transaction; else null. */
export async function findDocumentByBytes(
  tx: Tx,
  member: Member,
  sha256: string,
): Promise<DocumentView | null> {
  const version = await tx.documentVersion.findFirst({
    where: { originalSha256: sha256, document: { teamId: member.teamId } },
    orderBy: { capturedAt: 'asc' },
    select: { documentId: true },
  });
  return version && readDocument(tx, member, version.documentId);
}
