import 'server-only';
import { recordEvent } from '@/lib/audit/mutations';
import type { Member } from '@/lib/auth/types';
import { db, type Tx, transaction } from '@/lib/db';
import { visibleDocuments } from '@/lib/documents/policy';
import type { ImportSource } from '@/lib/documents/version-row';
import { enqueue } from '@/lib/enqueue';
import { AppError } from '@/lib/errors';
import type { CaptureMethod, CheckOutcome } from '@/prisma/generated/enums';
import { canSchedule } from './policy';
import { nextCheckAt } from './schedule';
import type { ScheduleInput } from './schema';

/** More than any installation checks in ten minutes; the rest is found by the next look. */
const MOST_AT_ONCE = 500;

type Check = {
  documentId: string;
  outcome: CheckOutcome;
  reason?: string;
  httpStatus?: number;
  versionId?: string;
  /** The person who asked by hand; absent for a check by schedule. */
  requestedById?: string;
};

/** Notes what came of a look at a document's source, and when a scheduled one is next. In the caller's transaction. */
export async function noteCheck(tx: Tx, check: Check, now = new Date()): Promise<void> {
  const { documentId } = check;
  await tx.documentCheck.create({ data: { ...check, at: now } });
  // A file or a text that brought nothing new says nothing about the address.
  if (check.outcome === 'unchanged' && check.httpStatus === undefined) return;
  const { checkEveryDays } = await tx.document.findUniqueOrThrow({
    where: { id: documentId },
    select: { checkEveryDays: true },
  });
  if (checkEveryDays === null) return;
  const [failures] = await tx.$queryRaw<{ count: number }[]>`
    SELECT count(*)::int AS count FROM document_check c WHERE c.document_id = ${documentId}::uuid
      AND NOT EXISTS (SELECT 1 FROM document_check s WHERE s.document_id = c.document_id
        AND s.outcome <> 'failed' AND (s.at, s.id) > (c.at, c.id))
      AND c.outcome = 'failed'`;
  await tx.document.update({
    where: { id: documentId },
    data: { nextCheckAt: nextCheckAt(now, checkEveryDays, failures?.count ?? 0) },
  });
}

/** Who asked for a capture and what the server answered, as a check keeps it. */
export function askedBy(
  member: Member,
  { method, response }: Pick<ImportSource, 'method' | 'response'>,
): Pick<Check, 'requestedById' | 'httpStatus'> {
  return {
    requestedById: method === 'check' ? undefined : member.userId,
    httpStatus: response?.status,
  };
}

/** Notes that a document's address could not be captured, with the sentence that says why. A bug is not noted here. */
export async function noteFailure(
  member: Member,
  documentId: string,
  error: unknown,
  method: CaptureMethod,
): Promise<void> {
  if (!(error instanceof AppError)) return;
  const httpStatus = 'status' in error ? Number(error.status) : undefined;
  const { requestedById } = askedBy(member, { method });
  const failed = { documentId, outcome: 'failed' as const, reason: error.message };
  await transaction((tx) => noteCheck(tx, { ...failed, httpStatus, requestedById }));
}

/**
 * Has a document's address looked at every so many days, or never with null. The checks run on behalf of the member.
 * INVALID for a document without an address.
 */
export async function scheduleChecks(
  member: Member,
  { documentId, everyDays }: ScheduleInput,
  now = new Date(),
): Promise<void> {
  await transaction(async (tx) => {
    const document = await tx.document.findFirst({
      where: { AND: [visibleDocuments(member), { id: documentId }] },
      select: { teamId: true, url: true, checkEveryDays: true },
    });
    if (!document) throw new AppError('NOT_FOUND', 'There is no such document.');
    if (!canSchedule(member, document)) {
      throw new AppError('FORBIDDEN', 'Only reviewers and above have documents checked.');
    }
    if (everyDays !== null && document.url === null) {
      const sentence = 'The document has no address that could be checked. Add one first.';
      throw new AppError('INVALID', sentence, { everyDays: sentence });
    }
    await tx.document.update({
      where: { id: documentId },
      data: {
        checkEveryDays: everyDays,
        nextCheckAt: everyDays === null ? null : nextCheckAt(now, everyDays, 0),
        checksSetById: everyDays === null ? null : member.userId,
      },
    });
    await recordEvent(tx, member, {
      action: 'document.checks_scheduled',
      subject: { kind: 'document', id: documentId },
      documentId,
      before: { everyDays: document.checkEveryDays },
      after: { everyDays },
    });
  });
}

/** Queues one job for each document whose check is due; the same document twice is one job. Answers how many. */
export async function enqueueDueChecks(now: Date): Promise<number> {
  const due = await db.document.findMany({
    where: { nextCheckAt: { lte: now } },
    orderBy: { nextCheckAt: 'asc' },
    take: MOST_AT_ONCE,
    select: { id: true },
  });
  for (const { id } of due) {
    await transaction((tx) =>
      enqueue(tx, 'check_document', { documentId: id }, { jobKey: `check_document:${id}` }),
    );
  }
  return due.length;
}

/** Notes that a due check could not run because nobody is left in whose name; the next one is tried as usual. */
export async function noteAbandonedCheck(documentId: string, reason: string): Promise<void> {
  await transaction((tx) => noteCheck(tx, { documentId, outcome: 'failed', reason }));
}
