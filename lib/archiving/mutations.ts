import 'server-only';
import { recordEvent } from '@/lib/audit/mutations';
import type { Member, System } from '@/lib/auth/types';
import { db, type Tx, transaction } from '@/lib/db';
import { settleDigestOfDocument } from '@/lib/digest/mutations';
import { canCorrect, visibleDocuments } from '@/lib/documents/policy';
import { enqueue } from '@/lib/enqueue';
import { env } from '@/lib/env';
import { AppError } from '@/lib/errors';
import type { ArchiveRequest } from '@/prisma/generated/client';
import { type ArchiveStep, readRequestAnswer, readStatusAnswer } from './answers';
import { LONGEST_WORK_MS, MOST_ATTEMPTS, POLL_MS, waitAfter } from './patience';
import { findWayback } from './queries';
import { askForCopy, askForStatus, type Wayback } from './wayback';

const archivist: System = { kind: 'system', job: 'archive_document' };

/**
 * Asks for an archived copy of a document's address, or of another one it was fetched from, by a job. The same request
 * twice is one. UNAVAILABLE where the installation has no key, INVALID without an address.
 */
export async function requestArchive(
  member: Member,
  { documentId, url }: { documentId: string; url?: string },
): Promise<{ id: string }> {
  return transaction(async (tx) => {
    const document = await tx.document.findFirst({
      where: { AND: [visibleDocuments(member), { id: documentId }] },
      select: { teamId: true, url: true },
    });
    if (!document) throw new AppError('NOT_FOUND', 'There is no such document.');
    if (!canCorrect(member, document)) {
      throw new AppError('FORBIDDEN', 'Only reviewers and above ask for archived copies.');
    }
    if (!findWayback()) {
      throw new AppError(
        'UNAVAILABLE',
        'This installation has no key for a web archive, so no copy can be asked for.',
      );
    }
    const address = url ?? document.url;
    if (!address) {
      throw new AppError('INVALID', 'The document has no address that could be archived.');
    }
    return keepRequest(tx, member, { documentId, url: address });
  });
}

/** Asks for a copy of a page that was just captured, where the installation wants that for every one; else does nothing. */
export async function archiveByItself(
  member: Member,
  documentId: string,
  url: string,
): Promise<void> {
  if (env.WAYBACK_AUTO && findWayback()) await requestArchive(member, { documentId, url });
}

async function keepRequest(
  tx: Tx,
  member: Member,
  { documentId, url }: { documentId: string; url: string },
): Promise<{ id: string }> {
  const status = { in: ['queued' as const, 'asked' as const] };
  // Two at once would ask for two copies of the same moment.
  await tx.$queryRaw`SELECT id FROM document WHERE id = ${documentId}::uuid FOR NO KEY UPDATE`;
  const waiting = await tx.archiveRequest.findFirst({
    where: { documentId, url, status },
    select: { id: true },
  });
  if (waiting) return waiting;
  const request = await tx.archiveRequest.create({
    data: { documentId, url, requestedById: member.userId },
    select: { id: true },
  });
  await recordEvent(tx, member, {
    action: 'document.archive_requested',
    subject: { kind: 'archive_request', id: request.id },
    documentId,
    after: { url },
  });
  await enqueue(tx, 'archive_document', { requestId: request.id, attempt: 0 });
  return request;
}

type Progress = { requestId: string; attempt: number; askedAt?: string };

/**
 * Takes a request one step further: asks for the copy, or how far it is, and queues the next step. `attempt` counts what
 * went wrong so far. Never throws for what the archive answers; does nothing for a request that has ended.
 */
export async function advanceArchive(progress: Progress, now = new Date()): Promise<void> {
  const request = await db.archiveRequest.findUnique({ where: { id: progress.requestId } });
  if (!request || request.status === 'archived' || request.status === 'failed') return;
  const wayback = findWayback();
  if (!wayback) {
    await fail(request, 'The installation lost its key for the web archive.');
    return;
  }
  await follow(request, await nextStep(wayback, request, now), progress, now);
}

async function nextStep(
  wayback: Wayback,
  { jobId, url }: ArchiveRequest,
  now: Date,
): Promise<ArchiveStep> {
  try {
    return jobId === null
      ? readRequestAnswer(await askForCopy(wayback, url), now)
      : readStatusAnswer(await askForStatus(wayback, jobId), wayback.url, now);
  } catch {
    return { kind: 'later', reason: 'The web archive could not be reached.' };
  }
}

async function follow(
  request: ArchiveRequest,
  step: ArchiveStep,
  progress: Progress,
  now: Date,
): Promise<void> {
  switch (step.kind) {
    case 'asked': {
      const asked = { ...progress, askedAt: now.toISOString() };
      return queueNext(asked, after(now, POLL_MS), { status: 'asked', jobId: step.jobId });
    }
    case 'working':
      if (now.getTime() - Date.parse(progress.askedAt ?? '') < LONGEST_WORK_MS) {
        return queueNext(progress, after(now, POLL_MS));
      }
      return fail(request, 'The web archive did not finish the copy in time.');
    case 'later':
    case 'anew': {
      const attempt = progress.attempt + 1;
      if (attempt >= MOST_ATTEMPTS) return fail(request, step.reason);
      const wait = waitAfter(attempt, step.kind === 'later' ? step.afterMs : 0);
      const change = step.kind === 'anew' ? { status: 'queued' as const, jobId: null } : undefined;
      return queueNext({ ...progress, attempt }, after(now, wait), change);
    }
    case 'archived':
      return keepCopy(request, step.url, now);
    case 'failed':
      return fail(request, step.reason);
  }
}

const after = (now: Date, ms: number) => new Date(now.getTime() + ms);

async function queueNext(
  progress: Progress,
  runAt: Date,
  change?: { status: 'asked' | 'queued'; jobId: string | null },
): Promise<void> {
  await transaction(async (tx) => {
    if (change) {
      await tx.archiveRequest.update({ where: { id: progress.requestId }, data: change });
    }
    await enqueue(tx, 'archive_document', progress, { runAt });
  });
}

/** Ends a request with the address of its copy, and gives that to the document if it had none. */
async function keepCopy(request: ArchiveRequest, archiveUrl: string, now: Date): Promise<void> {
  const { id, documentId } = request;
  await transaction(async (tx) => {
    const ended = { status: 'archived' as const, archiveUrl, endedAt: now };
    await tx.archiveRequest.update({ where: { id }, data: ended });
    const { teamId } = await tx.document.findUniqueOrThrow({
      where: { id: documentId },
      select: { teamId: true },
    });
    const { count } = await tx.document.updateMany({
      where: { id: documentId, archiveUrl: null },
      data: { archiveUrl, version: { increment: 1 } },
    });
    await recordEvent(tx, archivist, {
      action: 'document.archived',
      subject: { kind: 'archive_request', id },
      teamId,
      documentId,
      after: { url: request.url, archiveUrl, kept: count > 0 },
    });
    if (count > 0) {
      const reason = 'A document got the address of its archived copy.';
      await settleDigestOfDocument(tx, archivist, documentId, reason);
    }
  });
}

/** Ends a request that nobody will follow any more, with the reason people see; does nothing when it has ended. */
export async function abandonArchive(requestId: string, reason: string): Promise<void> {
  await db.archiveRequest.updateMany({
    where: { id: requestId, status: { in: ['queued', 'asked'] } },
    data: { status: 'failed', reason, endedAt: new Date() },
  });
}

async function fail({ id }: ArchiveRequest, reason: string): Promise<void> {
  await abandonArchive(id, reason);
}
