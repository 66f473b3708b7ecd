import 'server-only';
import { archiveByItself } from '@/lib/archiving/mutations';
import { recordEvent } from '@/lib/audit/mutations';
import type { Member } from '@/lib/auth/types';
import { type Tx, transaction } from '@/lib/db';
import { askedBy, noteCheck, noteFailure } from '@/lib/document-checks/mutations';
import { visibleDocuments } from '@/lib/documents/policy';
import { fetchSource, readSource } from '@/lib/documents/source-queries';
import {
  type Capture,
  type ImportSource,
  sha256Of,
  toVersionRow,
} from '@/lib/documents/version-row';
import { enqueue } from '@/lib/enqueue';
import { AppError } from '@/lib/errors';
import { carryPassages } from '@/lib/placements/mutations';
import type { CaptureMethod } from '@/prisma/generated/enums';
import type { FateCounts } from './fates';
import { canCapture } from './policy';
import { countFatesOf } from './queries';
import type { FileCaptureInput, PageCaptureInput, TextCaptureInput } from './schema';

/** What a capture came to: `unchanged` when the text is the latest version's, and then `version` is that one. */
export type CaptureResult = {
  status: 'captured' | 'unchanged';
  documentId: string;
  version: { id: string; number: number };
  counts: FateCounts;
};

/** Indexing 50 MB of text takes the database half a minute, and passages are carried in the same transaction. */
const KEEP_MS = 180_000;

/**
 * Adds a version to a document and carries every passage to it, all or nothing. The same text as the latest version adds
 * nothing but a check; the text of an earlier one is a new version. NOT_FOUND and FORBIDDEN as ever; INVALID for bytes
 * that cannot be read; CONFLICT for bytes that are another document of the team.
 */
export async function captureVersion(
  member: Member,
  documentId: string,
  source: ImportSource,
): Promise<CaptureResult> {
  await transaction((tx) => openDocument(tx, member, documentId));
  const capture: Capture = {
    source,
    sha256: sha256Of(source.bytes),
    captured: await readSource(source),
  };
  const work = async (tx: Tx): Promise<CaptureResult> => {
    await openDocument(tx, member, documentId);
    const latest = await lockLatest(tx, documentId);
    if (latest.textSha256 === sha256Of(capture.captured.text)) {
      return keepNothing(tx, member, documentId, latest, source);
    }
    await refuseOtherDocument(tx, member, documentId, capture);
    return keepVersion(tx, member, documentId, latest.number + 1, capture);
  };
  return transaction(work, { timeoutMs: KEEP_MS });
}

/** Captures a text that was pasted or sent as such; its bytes are its UTF-8. */
export async function captureText(
  member: Member,
  { documentId, text, url, method = 'paste' }: TextCaptureInput & { method?: CaptureMethod },
): Promise<CaptureResult> {
  const bytes = new TextEncoder().encode(text);
  const contentType = 'text/plain; charset=utf-8';
  return captureVersion(member, documentId, { bytes, contentType, method, url });
}

/** Captures a file as it was sent. */
export async function captureFile(
  member: Member,
  { documentId, file, method = 'file' }: FileCaptureInput & { method?: CaptureMethod },
): Promise<CaptureResult> {
  return captureVersion(member, documentId, {
    bytes: new Uint8Array(await file.arrayBuffer()),
    filename: file.name || undefined,
    contentType: file.type || undefined,
    method,
  });
}

/**
 * Fetches the document's own address, or another one, and captures what it answers. INVALID when there is no address or
 * it does not answer with a document; that is noted among the document's checks, too.
 */
export async function captureFromUrl(
  member: Member,
  { documentId, url, method = 'url' }: PageCaptureInput & { method?: CaptureMethod },
): Promise<CaptureResult> {
  const document = await transaction((tx) => openDocument(tx, member, documentId));
  const address = url ?? document.url;
  if (!address) {
    const sentence = 'The document has no address to fetch. Give one, or send a file or a text.';
    throw new AppError('INVALID', sentence, { url: sentence });
  }
  try {
    const result = await captureVersion(member, documentId, await fetchSource(address, method));
    if (result.status === 'captured') await archiveByItself(member, documentId, address);
    return result;
  } catch (error) {
    if (address === document.url) await noteFailure(member, documentId, error, method);
    throw error;
  }
}

/** Looks at a document's address on schedule. Never throws for what the page answers: that is noted among the checks. */
export async function checkDocument(member: Member, documentId: string): Promise<void> {
  try {
    await captureFromUrl(member, { documentId, method: 'check' });
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
  }
}

type Opened = { id: string; teamId: string; url: string | null };

async function openDocument(tx: Tx, member: Member, documentId: string): Promise<Opened> {
  const document = await tx.document.findFirst({
    where: { AND: [visibleDocuments(member), { id: documentId }] },
    select: { id: true, teamId: true, url: true },
  });
  if (!document) throw new AppError('NOT_FOUND', 'There is no such document.');
  if (!canCapture(member, document)) {
    throw new AppError('FORBIDDEN', 'Only reviewers and above add versions to documents.');
  }
  return document;
}

type Latest = { id: string; number: number; textSha256: string };

/** One capture of a document at a time. The weaker lock lets passages be marked meanwhile: they only refer to its row. */
async function lockLatest(tx: Tx, documentId: string): Promise<Latest> {
  await tx.$queryRaw`SELECT id FROM document WHERE id = ${documentId}::uuid FOR NO KEY UPDATE`;
  return tx.documentVersion.findFirstOrThrow({
    where: { documentId },
    orderBy: { number: 'desc' },
    select: { id: true, number: true, textSha256: true },
  });
}

async function keepNothing(
  tx: Tx,
  member: Member,
  documentId: string,
  { id, number }: Latest,
  source: ImportSource,
): Promise<CaptureResult> {
  await noteCheck(tx, { documentId, outcome: 'unchanged', ...askedBy(member, source) });
  const counts = (await countFatesOf([id], tx))(id);
  return { status: 'unchanged', documentId, version: { id, number }, counts };
}

async function refuseOtherDocument(
  tx: Tx,
  member: Member,
  documentId: string,
  { sha256 }: Capture,
): Promise<void> {
  // One at a time for these bytes in this team, as on import.
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`${member.teamId}/${sha256}`}, 0))`;
  const known = await tx.documentVersion.findFirst({
    where: { originalSha256: sha256, document: { teamId: member.teamId, id: { not: documentId } } },
    select: { document: { select: { id: true, title: true } } },
  });
  if (!known) return;
  const { id, title } = known.document;
  const sentence = `These bytes are in the library as another document: ${title}.`;
  throw new AppError('CONFLICT', sentence, {}, { documentId: id });
}

async function keepVersion(
  tx: Tx,
  member: Member,
  documentId: string,
  number: number,
  capture: Capture,
): Promise<CaptureResult> {
  const { source, sha256 } = capture;
  const { id } = await tx.documentVersion.create({
    data: { ...toVersionRow(member, capture, number), document: { connect: { id: documentId } } },
    select: { id: true },
  });
  await recordEvent(tx, member, {
    action: 'document.captured',
    subject: { kind: 'document_version', id },
    documentId,
    after: { number, method: source.method, sha256 },
  });
  if (source.response) {
    await noteCheck(tx, {
      documentId,
      outcome: 'changed',
      versionId: id,
      ...askedBy(member, source),
    });
  }
  await enqueue(tx, 'sketch_version', { versionId: id });
  const { exact, moved, altered, missing } = await carryPassages(tx, member, {
    documentId,
    versionId: id,
  });
  return {
    status: 'captured',
    documentId,
    version: { id, number },
    counts: { exact, moved, altered, missing },
  };
}
