import { createHash } from 'node:crypto';
import type { Member } from '@/lib/auth/types';
import type { CapturedText, DocumentKind as FileKind } from '@/lib/capture/types';
import type { Prisma } from '@/prisma/generated/client';
import type { CaptureMethod } from '@/prisma/generated/enums';
import type { BibliographyInput } from './schema';

/** Bytes to be kept, how they came, and what is known about them. */
export type ImportSource = {
  bytes: Uint8Array;
  filename?: string;
  contentType?: string;
  method: CaptureMethod;
  /** Where the bytes come from, when they were fetched. */
  url?: string;
  /** The answer of the web server they were fetched from. */
  response?: {
    finalUrl: string;
    status: number;
    headers: Record<string, string>;
    fetchedAt: Date;
  };
  /** Bibliographic data; what is left out is suggested by the content. */
  fields?: BibliographyInput;
};

/** A source that was read: what is kept of it. */
export type Capture = { source: ImportSource; sha256: string; captured: CapturedText };

const mediaTypes: Record<FileKind, string> = {
  text: 'text/plain',
  markdown: 'text/markdown',
  html: 'text/html',
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
};

/** SHA-256 in lower-case hexadecimal digits; a text is hashed as UTF-8. */
export function sha256Of(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}

/** The row of a document's version with that number, original bytes included. */
export function toVersionRow(
  member: Member,
  { source, sha256, captured }: Capture,
  number: number,
): Prisma.DocumentVersionCreateWithoutDocumentInput {
  const { response } = source;
  return {
    number,
    text: captured.text,
    textSha256: sha256Of(captured.text),
    textLength: captured.text.length,
    blocks: captured.blocks,
    originalSha256: sha256,
    byteLength: source.bytes.length,
    mediaType: mediaTypes[captured.kind],
    filename: source.filename,
    extractor: captured.extractor,
    method: source.method,
    sourceUrl: source.url,
    finalUrl: response?.finalUrl,
    httpStatus: response?.status,
    httpHeaders: response?.headers,
    capturedById: member.userId,
    capturedAt: response?.fetchedAt,
    original: { create: { bytes: new Uint8Array(source.bytes) } },
  };
}
