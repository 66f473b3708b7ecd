import 'server-only';
import { archiveByItself } from '@/lib/archiving/mutations';
import type { Member } from '@/lib/auth/types';
import { type Tx, transaction } from '@/lib/db';
import { type ImportResult, importDocument } from '@/lib/documents/mutations';
import { canImport } from '@/lib/documents/policy';
import { readDocument } from '@/lib/documents/queries';
import type { PageInput } from '@/lib/documents/schema';
import { fetchSource, findDocumentByBytes } from '@/lib/documents/source-queries';
import { type ImportSource, sha256Of } from '@/lib/documents/version-row';
import type { DocumentView } from '@/lib/documents/view';
import { AppError } from '@/lib/errors';
import { type CaptureResult, captureVersion } from './mutations';

/** What an import came to. `capture` is there when the address was a document's already: `unchanged`, or a new version. */
export type ImportOutcome = {
  status: ImportResult['status'] | 'captured';
  document: DocumentView;
  capture?: CaptureResult;
};

/**
 * Imports bytes; where they come from the address of a document of the team, they become its next version instead, unless
 * its text is unchanged. Bytes that are another document already are recognised as that one.
 */
export async function importOrCapture(
  member: Member,
  source: ImportSource,
): Promise<ImportOutcome> {
  if (!canImport(member)) {
    throw new AppError('FORBIDDEN', 'Only reviewers and above bring documents in.');
  }
  const known = await transaction((tx) => findDocumentOfPage(tx, member, source));
  if (!known) return importDocument(member, source);
  const same = await transaction((tx) => findDocumentByBytes(tx, member, sha256Of(source.bytes)));
  if (same && same.id !== known) return { status: 'recognised', document: same };
  const capture = await captureVersion(member, known, source);
  const document = await transaction((tx) => readDocument(tx, member, known));
  if (!document) throw new AppError('NOT_FOUND', 'There is no such document.');
  return {
    status: capture.status === 'captured' ? 'captured' : 'recognised',
    document,
    capture,
  };
}

/** Fetches a web page and imports it, or captures it as the next version of the document that has this address. */
export async function importPage(
  member: Member,
  { url, method = 'url', ...fields }: PageInput & { method?: 'url' | 'command_line' },
): Promise<ImportOutcome> {
  if (!canImport(member)) {
    throw new AppError('FORBIDDEN', 'Only reviewers and above bring documents in.');
  }
  const outcome = await importOrCapture(member, { ...(await fetchSource(url, method)), fields });
  if (outcome.status !== 'recognised') await archiveByItself(member, outcome.document.id, url);
  return outcome;
}

/** The document that has the source's address: as its own, or as the address that a version was fetched from. */
async function findDocumentOfPage(
  tx: Tx,
  member: Member,
  { url, response }: ImportSource,
): Promise<string | null> {
  if (!url) return null;
  const asked = withoutFragment(url);
  const own = [asked, url, response?.finalUrl ?? asked];
  const teamId = member.teamId;
  const found = await tx.document.findFirst({
    where: { teamId, url: { in: own } },
    orderBy: { createdAt: 'asc' },
    select: { id: true },
  });
  if (found) return found.id;
  // Not by the final address of an earlier fetch alone: many addresses may lead to one page that asks for consent.
  const version = await tx.documentVersion.findFirst({
    where: { document: { teamId }, OR: [{ sourceUrl: { in: [asked, url] } }, { finalUrl: asked }] },
    orderBy: { capturedAt: 'asc' },
    select: { documentId: true },
  });
  return version?.documentId ?? null;
}

function withoutFragment(url: string): string {
  return URL.canParse(url) ? Object.assign(new URL(url), { hash: '' }).href : url;
}
