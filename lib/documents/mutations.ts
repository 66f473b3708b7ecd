import 'server-only';
import { recordEvent } from '@/lib/audit/mutations';
import type { Member } from '@/lib/auth/types';
import { type Tx, transaction } from '@/lib/db';
import { settleDigestOfDocument } from '@/lib/digest/mutations';
import { enqueue } from '@/lib/enqueue';
import { AppError } from '@/lib/errors';
import type { Prisma } from '@/prisma/generated/client';
import { composeBibliography } from './bibliography';
import { canCorrect, canFold, canImport } from './policy';
import { readDocument } from './queries';
import type { CorrectionInput, FoldInput, TextInput } from './schema';
import { findDocumentByBytes, readSource } from './source-queries';
import { type Capture, type ImportSource, sha256Of, toVersionRow } from './version-row';
import type { DocumentView } from './view';

/** A document that is there now; `recognised` when the team had the same bytes already and nothing was written. */
export type ImportResult = { status: 'imported' | 'recognised'; document: DocumentView };

/** Indexing 50 MB of text takes the database half a minute, and a busy one longer. */
const KEEP_MS = 180_000;

/**
 * Brings bytes into the member's team as a document with its first version, all or nothing. The same bytes twice are one
 * document, also when they come at the same moment. FORBIDDEN below reviewer; INVALID when the bytes cannot be read.
 */
export async function importDocument(member: Member, source: ImportSource): Promise<ImportResult> {
  if (!canImport(member)) {
    throw new AppError('FORBIDDEN', 'Only reviewers and above bring documents in.');
  }
  const sha256 = sha256Of(source.bytes);
  const known = await transaction((tx) => findDocumentByBytes(tx, member, sha256));
  if (known) return { status: 'recognised', document: known };
  const captured = await readSource(source);
  const work = async (tx: Tx): Promise<ImportResult> => {
    // One at a time for these bytes in this team: whoever comes second finds the first one's document.
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`${member.teamId}/${sha256}`}, 0))`;
    const meanwhile = await findDocumentByBytes(tx, member, sha256);
    if (meanwhile) return { status: 'recognised', document: meanwhile };
    const id = await keep(tx, member, { source, sha256, captured });
    return { status: 'imported', document: await present(tx, member, id) };
  };
  return transaction(work, { timeoutMs: KEEP_MS });
}

/** Imports a text that was pasted or sent as such; its bytes are its UTF-8. */
export async function importText(
  member: Member,
  { text, method, ...fields }: TextInput & { method: 'paste' | 'api' },
): Promise<ImportResult> {
  const bytes = new TextEncoder().encode(text);
  return importDocument(member, {
    bytes,
    contentType: 'text/plain; charset=utf-8',
    method,
    fields,
  });
}

async function present(tx: Tx, member: Member, id: string): Promise<DocumentView> {
  const document = await readDocument(tx, member, id);
  if (!document) throw new AppError('NOT_FOUND', 'There is no such document.');
  return document;
}

async function keep(tx: Tx, member: Member, capture: Capture): Promise<string> {
  const { source, captured } = capture;
  const { filename, url } = source;
  const { publishedOn, ...bibliography } = composeBibliography(
    source.fields ?? {},
    captured.bibliography,
    { filename, url: source.response?.finalUrl ?? url, text: captured.text },
  );
  const document = await tx.document.create({
    data: {
      ...bibliography,
      publishedOn: publishedOn && new Date(publishedOn),
      teamId: member.teamId,
      addedById: member.userId,
      versions: { create: toVersionRow(member, capture, 1) },
    },
    select: { id: true, title: true, versions: { select: { id: true } } },
  });
  await recordEvent(tx, member, {
    action: 'document.imported',
    subject: { kind: 'document', id: document.id },
    documentId: document.id,
    after: { title: document.title, method: source.method, sha256: capture.sha256 },
  });
  for (const { id } of document.versions) await enqueue(tx, 'sketch_version', { versionId: id });
  return document.id;
}

/**
 * Corrects bibliographic data: what is left out stays, null clears. CONFLICT with the document as it is now when somebody
 * else changed it since `version`; approvals that rest on the document lapse.
 */
export async function correctDocument(
  member: Member,
  { documentId, version, ...changes }: CorrectionInput,
): Promise<DocumentView> {
  return transaction(async (tx) => {
    const before = await present(tx, member, documentId);
    if (!canCorrect(member, { teamId: member.teamId })) {
      throw new AppError('FORBIDDEN', 'Only reviewers and above correct documents.');
    }
    const { publishedOn } = changes;
    const { count } = await tx.document.updateMany({
      where: { id: documentId, version },
      data: {
        ...changes,
        // Without an address there is nothing to check.
        ...(changes.url === null && {
          checkEveryDays: null,
          nextCheckAt: null,
          checksSetById: null,
        }),
        publishedOn: publishedOn ? new Date(publishedOn) : publishedOn,
        version: { increment: 1 },
      },
    });
    const after = await present(tx, member, documentId);
    if (count === 0) {
      const sentence =
        'Somebody else corrected this document in the meantime. Look at it, then save again.';
      throw new AppError('CONFLICT', sentence, {}, after);
    }
    await recordEvent(tx, member, {
      action: 'document.corrected',
      subject: { kind: 'document', id: documentId },
      documentId,
      ...differences(before, after, Object.keys(changes) as (keyof typeof changes)[]),
    });
    const latest = after.versions[0];
    if (latest && (changes.publisher !== undefined || publishedOn !== undefined)) {
      await enqueue(tx, 'sketch_version', { versionId: latest.id });
    }
    await settleDigestOfDocument(tx, member, documentId, 'A document’s data were corrected.');
    return after;
  });
}

function differences<Name extends keyof DocumentView>(
  before: DocumentView,
  after: DocumentView,
  names: readonly Name[],
) {
  const changed = names.filter(
    (name) => JSON.stringify(before[name]) !== JSON.stringify(after[name]),
  );
  const pick = (from: DocumentView) =>
    Object.fromEntries(changed.map((name) => [name, from[name]])) as Prisma.InputJsonObject;
  return { before: pick(before), after: pick(after) };
}

/** Folds a block away as page debris, for everybody; does nothing when it is folded. Answers all folded starts. */
export async function foldBlock(member: Member, input: FoldInput): Promise<{ folded: number[] }> {
  return changeFold(member, input, 'document.block_folded', (tx, versionId) =>
    tx.foldedBlock.createMany({
      data: { versionId, blockStart: input.blockStart, foldedById: member.userId },
      skipDuplicates: true,
    }),
  );
}

/** Unfolds a block; does nothing when it is not folded. Answers all folded starts. */
export async function unfoldBlock(member: Member, input: FoldInput): Promise<{ folded: number[] }> {
  return changeFold(member, input, 'document.block_unfolded', (tx, versionId) =>
    tx.foldedBlock.deleteMany({ where: { versionId, blockStart: input.blockStart } }),
  );
}

async function changeFold(
  member: Member,
  { documentId, versionNumber, blockStart }: FoldInput,
  action: string,
  change: (tx: Tx, versionId: string) => Promise<{ count: number }>,
): Promise<{ folded: number[] }> {
  return transaction(async (tx) => {
    const document = await present(tx, member, documentId);
    if (!canFold(member, { teamId: member.teamId })) {
      throw new AppError('FORBIDDEN', 'Only reviewers and above fold blocks away.');
    }
    const version = document.versions.find((one) => one.number === versionNumber);
    const blocks = version && (await readBlockStarts(tx, version.id));
    if (!blocks?.includes(blockStart)) {
      throw new AppError('NOT_FOUND', 'There is no block that begins there.');
    }
    const versionId = String(version?.id);
    const { count } = await change(tx, versionId);
    if (count > 0) {
      await recordEvent(tx, member, {
        action,
        subject: { kind: 'document_version', id: versionId },
        documentId,
        after: { versionNumber, blockStart },
      });
    }
    const rows = await tx.foldedBlock.findMany({
      where: { versionId },
      orderBy: { blockStart: 'asc' },
    });
    return { folded: rows.map((row) => row.blockStart) };
  });
}

async function readBlockStarts(tx: Tx, versionId: string): Promise<number[]> {
  const rows = await tx.$queryRaw<{ start: number }[]>`
    SELECT (block->>'start')::int AS start
    FROM document_version v, jsonb_array_elements(v.blocks) AS block WHERE v.id = ${versionId}::uuid`;
  return rows.map((row) => row.start);
}
