import 'server-only';
import { fetchUrl } from '@/lib/capture/fetch-url';
import { parseDocument } from '@/lib/capture/parse';
import type { CapturedText } from '@/lib/capture/types';
import { env } from '@/lib/env';
import type { CaptureMethod } from '@/prisma/generated/enums';
import type { ImportSource } from './version-row';

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
