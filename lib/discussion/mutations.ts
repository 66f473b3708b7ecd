import 'server-only';
import { recordEvent } from '@/lib/audit/mutations';
import type { Member } from '@/lib/auth/types';
import { type Tx, transaction } from '@/lib/db';
import { AppError } from '@/lib/errors';
import { ensurePassage } from '@/lib/passages/mutations';
import { mayAct } from '@/lib/teams/roles';
import type { ThreadTarget } from '@/prisma/generated/enums';
import { canEditComment } from './policy';
import { readThread } from './queries';
import type { CommentEdit, CommentInput, Reopening, Resolution, ThreadInput } from './schema';

type Anchor = {
  targetKind: ThreadTarget;
  claimId?: string;
  evidenceId?: string;
  passageId?: string;
  /** For the history of the document; not a column of the thread. */
  documentId?: string;
};

/** Opens a thread with its first comment. NOT_FOUND when its target is not there or belongs to another team. */
export async function openThread(
  member: Member,
  input: ThreadInput,
): Promise<{ id: string; commentId: string }> {
  return await transaction(async (tx) => {
    const { documentId, ...anchor } = await anchorOf(tx, member, input.target);
    mustWrite(member);
    const thread = await tx.thread.create({
      data: {
        ...anchor,
        teamId: member.teamId,
        createdById: member.userId,
        comments: { create: { authorId: member.userId, body: input.body } },
      },
      select: { id: true, comments: { select: { id: true } } },
    });
    await recordEvent(tx, member, {
      action: 'thread.opened',
      subject: { kind: 'thread', id: thread.id },
      claimId: anchor.claimId,
      documentId,
      after: { ...anchor },
    });
    return { id: thread.id, commentId: thread.comments[0]?.id ?? '' };
  });
}

/** Adds a comment. CONFLICT when the thread is resolved: it is reopened first. */
export async function addComment(member: Member, input: CommentInput): Promise<{ id: string }> {
  return await transaction(async (tx) => {
    const thread = await lockThread(tx, member, input.threadId);
    if (thread.resolvedAt)
      throw await conflict(tx, member, thread.id, 'The thread is resolved. Reopen it to reply.');
    const comment = await tx.comment.create({
      data: { threadId: thread.id, authorId: member.userId, body: input.body },
      select: { id: true },
    });
    await recordEvent(tx, member, {
      action: 'comment.added',
      subject: { kind: 'comment', id: comment.id },
      claimId: thread.claimId ?? undefined,
      after: { threadId: thread.id },
    });
    return comment;
  });
}

/**
 * Gives one's own comment a new text; the earlier one stays as a revision. FORBIDDEN for anybody but the author, CONFLICT
 * with the present thread when the comment was edited in the meantime.
 */
export async function editComment(
  member: Member,
  input: CommentEdit,
): Promise<{ id: string; version: number }> {
  return await transaction(async (tx) => {
    const before = await tx.comment.findFirst({
      where: { id: input.commentId, thread: { teamId: member.teamId } },
      select: { id: true, authorId: true, body: true, threadId: true, thread: true },
    });
    if (!before) throw new AppError('NOT_FOUND', 'There is no such comment.');
    const { teamId, claimId } = before.thread;
    if (!canEditComment(member, { teamId, authorId: before.authorId })) {
      throw new AppError('FORBIDDEN', 'A comment is edited by its author only.');
    }
    const { count } = await tx.comment.updateMany({
      where: { id: before.id, version: input.version },
      data: { body: input.body, editedAt: new Date(), version: { increment: 1 } },
    });
    if (count === 0) {
      throw await conflict(tx, member, before.threadId, 'This comment was edited in the meantime.');
    }
    await tx.commentRevision.create({
      data: { commentId: before.id, version: input.version, body: before.body },
    });
    await recordEvent(tx, member, {
      action: 'comment.edited',
      subject: { kind: 'comment', id: before.id },
      claimId: claimId ?? undefined,
      before: { version: input.version },
      after: { version: input.version + 1 },
    });
    return { id: before.id, version: input.version + 1 };
  });
}

/** Resolves a thread with what came out of it. CONFLICT with the present thread when it is resolved already. */
export async function resolveThread(member: Member, input: Resolution): Promise<void> {
  await transaction(async (tx) => {
    const thread = await lockThread(tx, member, input.threadId);
    if (thread.resolvedAt)
      throw await conflict(tx, member, thread.id, 'The thread is resolved already.');
    await tx.thread.update({
      where: { id: thread.id },
      data: { resolvedAt: new Date(), resolvedById: member.userId, outcome: input.outcome },
    });
    await recordEvent(tx, member, {
      action: 'thread.resolved',
      subject: { kind: 'thread', id: thread.id },
      claimId: thread.claimId ?? undefined,
      after: { outcome: input.outcome },
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
      data: { resolvedAt: null, resolvedById: null, outcome: null },
    });
    await recordEvent(tx, member, {
      action: 'thread.reopened',
      subject: { kind: 'thread', id: thread.id },
      claimId: thread.claimId ?? undefined,
      before: { outcome: thread.outcome },
    });
  });
}

async function anchorOf(tx: Tx, member: Member, target: ThreadInput['target']): Promise<Anchor> {
  const { teamId } = member;
  if ('passage' in target) {
    const passage = await ensurePassage(tx, member, target.passage);
    return { targetKind: 'passage', passageId: passage.id, documentId: passage.documentId };
  }
  const { kind, id } = target;
  if (kind === 'evidence') {
    const evidence = await tx.evidence.findFirst({ where: { id, claim: { teamId } } });
    if (evidence) return { targetKind: kind, evidenceId: id, claimId: evidence.claimId };
  } else if (kind === 'passage') {
    const passage = await tx.passage.findFirst({ where: { id, document: { teamId } } });
    if (passage) return { targetKind: kind, passageId: id, documentId: passage.documentId };
  } else if ((await tx.claim.count({ where: { id, teamId } })) > 0) {
    return { targetKind: kind, claimId: id };
  }
  throw new AppError('NOT_FOUND', 'There is nothing of that kind to discuss.');
}

/** Locks a thread of the member's team, so that replies and resolutions come one after the other. */
async function lockThread(tx: Tx, member: Member, threadId: string) {
  await tx.$queryRaw`SELECT 1 FROM thread WHERE id = ${threadId}::uuid FOR UPDATE`;
  const thread = await tx.thread.findFirst({
    where: { id: threadId, teamId: member.teamId },
    select: { id: true, claimId: true, resolvedAt: true, outcome: true },
  });
  if (!thread) throw new AppError('NOT_FOUND', 'There is no such thread.');
  mustWrite(member);
  return thread;
}

function mustWrite(member: Member): void {
  if (mayAct(member, 'reviewer', member.teamId)) return;
  throw new AppError(
    'FORBIDDEN',
    'Observers follow the discussion; reviewers and editors take part.',
  );
}

async function conflict(
  tx: Tx,
  member: Member,
  threadId: string,
  sentence: string,
): Promise<AppError> {
  return new AppError('CONFLICT', sentence, {}, await readThread(tx, member, threadId));
}
