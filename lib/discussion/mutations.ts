import 'server-only';
import { recordEvent } from '@/lib/audit/mutations';
import type { Member } from '@/lib/auth/types';
import { type Tx, transaction } from '@/lib/db';
import { AppError } from '@/lib/errors';
import { readMentions, saveMentions } from '@/lib/mentions/mutations';
import { ensurePassage } from '@/lib/passages/mutations';
import { mayAct } from '@/lib/teams/roles';
import type { ThreadTarget } from '@/prisma/generated/enums';
import { type Part, placePart } from './parts';
import { readThread } from './queries';
import type { Reopening, Resolution, ThreadInput } from './schema';

type Anchor = {
  targetKind: ThreadTarget;
  claimId?: string;
  evidenceId?: string;
  passageId?: string;
};

/** What a thread is about, with its text and the document it is in. */
type Found = { anchor: Anchor; documentId?: string; text: string };

/**
 * Opens a thread with its first comment. NOT_FOUND when its target is not there or belongs to another team, INVALID when
 * the words that it is about do not stand in it.
 */
export async function openThread(
  member: Member,
  input: ThreadInput,
): Promise<{ id: string; commentId: string }> {
  return await transaction(async (tx) => {
    const { anchor, documentId, text } = await findTarget(tx, member, input.target);
    mustWrite(member);
    const part = 'part' in input.target && input.target.part;
    const { body, named } = await readMentions(tx, member, input.body);
    const thread = await tx.thread.create({
      data: {
        ...anchor,
        ...(part && columnsOf(part, text)),
        teamId: member.teamId,
        createdById: member.userId,
        comments: { create: { authorId: member.userId, body } },
      },
      select: { id: true, comments: { select: { id: true } } },
    });
    const commentId = thread.comments[0]?.id ?? '';
    const mentioned = await saveMentions(tx, commentId, named);
    await recordEvent(tx, member, {
      action: 'thread.opened',
      subject: { kind: 'thread', id: thread.id },
      claimId: anchor.claimId,
      documentId,
      after: { ...anchor, commentId, mentioned },
    });
    return { id: thread.id, commentId };
  });
}

/** Resolves a thread with what came out of it. CONFLICT with the present thread when it is resolved already. */
export async function resolveThread(member: Member, input: Resolution): Promise<void> {
  await transaction(async (tx) => {
    const thread = await lockThread(tx, member, input.threadId);
    if (thread.resolvedAt)
      throw await conflict(tx, member, thread.id, 'The thread is resolved already.');
    const { outcome, because } = input;
    await tx.thread.update({
      where: { id: thread.id },
      data: { resolvedAt: new Date(), resolvedById: member.userId, outcome, because },
    });
    await recordEvent(tx, member, {
      action: 'thread.resolved',
      subject: { kind: 'thread', id: thread.id },
      ...placeOf(thread),
      after: { outcome, ...(because && { because }) },
    });
  });
}

/** Opens a resolved thread again; the audit log keeps the outcome. CONFLICT when it is open. */
export async function reopenThread(member: Member, input: Reopening): Promise<void> {
  await transaction(async (tx) => {
    const thread = await lockThread(tx, member, input.threadId);
    if (!thread.resolvedAt) throw await conflict(tx, member, thread.id, 'The thread is open.');
    await tx.thread.update({
      where: { id: thread.id },
      data: { resolvedAt: null, resolvedById: null, outcome: null, because: null },
    });
    const { outcome, because } = thread;
    await recordEvent(tx, member, {
      action: 'thread.reopened',
      subject: { kind: 'thread', id: thread.id },
      ...placeOf(thread),
      before: { outcome, ...(because && { because }) },
    });
  });
}

async function findTarget(tx: Tx, member: Member, target: ThreadInput['target']): Promise<Found> {
  const { teamId } = member;
  if ('passage' in target) {
    const { id, documentId } = await ensurePassage(tx, member, target.passage);
    return { anchor: { targetKind: 'passage', passageId: id }, documentId, text: '' };
  }
  const { kind, id } = target;
  if (kind === 'evidence') {
    const evidence = await tx.evidence.findFirst({
      where: { id, claim: { teamId } },
      select: { claimId: true, passage: { select: { exact: true, documentId: true } } },
    });
    if (evidence) {
      const { exact, documentId } = evidence.passage;
      const anchor = { targetKind: kind, evidenceId: id, claimId: evidence.claimId };
      return { anchor, documentId, text: exact };
    }
  } else if (kind === 'passage') {
    const passage = await tx.passage.findFirst({ where: { id, document: { teamId } } });
    if (passage) {
      const { exact, documentId } = passage;
      return { anchor: { targetKind: kind, passageId: id }, documentId, text: exact };
    }
  } else {
    const claim = await tx.claim.findFirst({
      where: { id, teamId },
      select: { statement: true, verdict: { select: { explanation: true } } },
    });
    const text = kind === 'claim' ? claim?.statement : claim?.verdict?.explanation;
    if (claim) return { anchor: { targetKind: kind, claimId: id }, text: text ?? '' };
  }
  throw new AppError('NOT_FOUND', 'There is nothing of that kind to discuss.');
}

function columnsOf(part: Part, text: string) {
  const placed = placePart(text, part);
  if (placed) {
    return { partStart: placed.start, partEnd: placed.end, partExact: placed.exact };
  }
  const sentence = 'These words are not in the text any more. Choose them again.';
  throw new AppError('INVALID', sentence, { 'target.part': sentence });
}

/** A thread of the member's team, locked, so that what happens in it comes one after the other. */
export async function lockThread(tx: Tx, member: Member, threadId: string) {
  await tx.$queryRaw`SELECT 1 FROM thread WHERE id = ${threadId}::uuid FOR UPDATE`;
  const thread = await tx.thread.findFirst({
    where: { id: threadId, teamId: member.teamId },
    select: {
      ...{ id: true, claimId: true, resolvedAt: true, outcome: true, because: true },
      passage: { select: { documentId: true } },
      evidence: { select: { passage: { select: { documentId: true } } } },
    },
  });
  if (!thread) throw new AppError('NOT_FOUND', 'There is no such thread.');
  mustWrite(member);
  return thread;
}

/** Where an event on a thread belongs: to its claim, and to the document that it is anchored in. */
export function placeOf(thread: Awaited<ReturnType<typeof lockThread>>) {
  const { claimId, passage, evidence } = thread;
  return {
    claimId: claimId ?? undefined,
    documentId: (passage ?? evidence?.passage)?.documentId,
  };
}

function mustWrite(member: Member): void {
  if (mayAct(member, 'reviewer', member.teamId)) return;
  throw new AppError(
    'FORBIDDEN',
    'Observers follow the discussion; reviewers and editors take part.',
  );
}

/** A refusal that hands back the thread as it is now. */
export async function conflict(
  tx: Tx,
  member: Member,
  threadId: string,
  sentence: string,
): Promise<AppError> {
  return new AppError('CONFLICT', sentence, {}, await readThread(tx, member, threadId));
}
