import 'server-only';
import { v7 as uuid } from 'uuid';
import type { Member } from '@/lib/auth/types';
import { db, type Tx, transaction } from '@/lib/db';
import { importDocument } from '@/lib/documents/mutations';
import { canImport } from '@/lib/documents/policy';
import { bibliographySchema } from '@/lib/documents/schema';
import { maxUploadBytes } from '@/lib/documents/source-queries';
import { enqueue } from '@/lib/enqueue';
import { AppError } from '@/lib/errors';
import { log } from '@/lib/log';
import { type ImportOutcome, importPage } from '@/lib/versions/import-mutations';
import type { ImportItem, Prisma } from '@/prisma/generated/client';
import type { ImportItemInput, ImportRequest } from './schema';

const UNCHANGED = 'The text at this address is the latest version’s; nothing was added.';

/** What was asked for: the batch to follow, and the new items in the order given. */
export type RequestedImport = { batchId: string; itemIds: string[] };

/**
 * Notes things to import and queues one job each. What is too large is noted as failed at once, and the others go on.
 * FORBIDDEN below reviewer; NOT_FOUND for a batch that the member did not begin.
 */
export async function requestImport(
  member: Member,
  request: ImportRequest,
): Promise<RequestedImport> {
  if (!canImport(member)) {
    throw new AppError('FORBIDDEN', 'Only reviewers and above bring documents in.');
  }
  const batchId = request.batchId ?? uuid();
  return transaction(async (tx) => {
    if (request.batchId) await refuseForeignBatch(tx, member, batchId);
    const itemIds: string[] = [];
    for (const item of request.items) {
      const row = await tx.importItem.create({
        data: { ...toRow(item), teamId: member.teamId, requestedById: member.userId, batchId },
        select: { id: true, status: true },
      });
      if (row.status === 'queued') await enqueue(tx, 'import_item', { itemId: row.id });
      itemIds.push(row.id);
    }
    return { batchId, itemIds };
  });
}

async function refuseForeignBatch(tx: Tx, member: Member, batchId: string): Promise<void> {
  const own = await tx.importItem.findFirst({
    where: { batchId, teamId: member.teamId, requestedById: member.userId },
    select: { id: true },
  });
  if (!own) throw new AppError('NOT_FOUND', 'There is no such import.');
}

type Row = Omit<Prisma.ImportItemUncheckedCreateInput, 'teamId' | 'requestedById' | 'batchId'>;

function toRow(item: ImportItemInput): Row {
  if (item.method === 'url') {
    const { method, ...fields } = item;
    return { method, name: item.url, url: item.url, fields };
  }
  if (item.method === 'paste') {
    const { method, text, ...fields } = item;
    return { method, name: item.title, fields, ...bounded(new TextEncoder().encode(text)) };
  }
  const { method, name, bytes, ...fields } = item;
  return { method, name, fields, ...bounded(new Uint8Array(bytes)) };
}

function bounded(bytes: Uint8Array<ArrayBuffer>): Partial<Row> {
  const most = maxUploadBytes();
  if (bytes.length <= most) return { bytes };
  const megabytes = (count: number) => (count / 1024 / 1024).toFixed(0);
  const reason = `The document has ${megabytes(bytes.length)} MB; the limit is ${megabytes(most)} MB.`;
  return { status: 'failed', reason, endedAt: new Date() };
}

/**
 * Imports one item on behalf of `member` and keeps what became of it; an upload's bytes go in any case. Never throws: a
 * refusal is the item's reason, a bug is logged under an id that the reason names. Does nothing when the item has ended.
 */
export async function runImport(member: Member, itemId: string): Promise<void> {
  // `running` too: the process that began it may have been killed.
  const where = {
    id: itemId,
    teamId: member.teamId,
    status: { in: ['queued', 'running'] },
  } satisfies Prisma.ImportItemWhereInput;
  const { count } = await db.importItem.updateMany({ where, data: { status: 'running' } });
  const item = count === 1 ? await db.importItem.findUnique({ where: { id: itemId } }) : null;
  if (!item) return;
  try {
    const { status, document, capture } = await importItem(member, item);
    const unchanged = capture?.status === 'unchanged' ? UNCHANGED : undefined;
    const versionId = status === 'captured' ? capture?.version.id : undefined;
    await end(itemId, { status, documentId: document.id, versionId, reason: unchanged });
  } catch (error) {
    await end(itemId, { status: 'failed', reason: reasonOf(error, itemId) });
  }
}

/** Ends an item that nobody will import, with the reason people see; does nothing when it has ended. */
export async function abandonImport(itemId: string, reason: string): Promise<void> {
  await end(itemId, { status: 'failed', reason });
}

async function end(
  itemId: string,
  outcome: {
    status: ImportOutcome['status'] | 'failed';
    documentId?: string;
    versionId?: string;
    reason?: string;
  },
): Promise<void> {
  await db.importItem.updateMany({
    where: { id: itemId, status: { in: ['queued', 'running'] } },
    data: { ...outcome, bytes: null, endedAt: new Date() },
  });
}

async function importItem(member: Member, item: ImportItem): Promise<ImportOutcome> {
  const fields = bibliographySchema.parse(item.fields);
  if (item.method === 'url') return importPage(member, { ...fields, url: item.url ?? '' });
  if (!item.bytes) throw new AppError('INVALID', 'The bytes of this file are gone. Send it again.');
  const pasted = item.method === 'paste';
  return importDocument(member, {
    bytes: item.bytes,
    method: item.method,
    fields,
    filename: pasted ? undefined : item.name,
    contentType: pasted ? 'text/plain; charset=utf-8' : undefined,
  });
}

function reasonOf(error: unknown, itemId: string): string {
  if (error instanceof AppError) return error.message;
  const id = uuid();
  log.error({ err: error, id, itemId }, 'import failed');
  return `Something went wrong that should not have. Nothing was kept; it is logged as ${id}.`;
}
