import 'server-only';
import { recordEvent } from '@/lib/audit/mutations';
import type { Member } from '@/lib/auth/types';
import { type Tx, transaction } from '@/lib/db';
import { AppError } from '@/lib/errors';
import { readMentions, saveMentions } from '@/lib/mentions/mutations';
import { conflict, lockThread, placeOf } from './mutations';
import { canDeleteComment, canEditComment, canReact, needsReasonToDelete } from './policy';
import type { CommentEdit, CommentInput, Deletion, ReactionInput } from './schema';
import { isQuoteOf } from './words';

/**
 * Adds a comment. CONFLICT when the thread is resolved: it is reopened first. INVALID when the quoted words are in no
 * text that the quoted comment has or had, or that comment is not of this thread.
 */
export async function addComment(member: Member, input: CommentInput): Promise<{ id: string }> {
  return await transaction(async (tx) => {
    const thread = await lockThread(tx, member, input.threadId);
    if (thread.resolvedAt)
      throw await conflict(tx, member, thread.id, 'The thread is resolved. Reopen it to reply.');
    const quotation = input.quote && (await checkQuote(tx, thread.id, input.quote));
    const { body, named } = await readMentions(tx, member, input.body);
    const comment = await tx.comment.create({
      data: { threadId: thread.id, authorId: member.userId, body, ...quotation },
      select: { id: true },
    });
    const mentioned = await saveMentions(tx, comment.id, named);
    await recordEvent(tx, member, {
      action: 'comment.added',
      subject: { kind: 'comment', id: comment.id },
      ...placeOf(thread),
      after: { threadId: thread.id, mentioned },
    });
    return comment;
  });
}

/**
 * Gives one's own comment a new text; the earlier one stays as a revision. FORBIDDEN for anybody but the author, CONFLICT
 * with the present thread when the comment was edited or deleted in the meantime.
 */
export async function editComment(
  member: Member,
  input: CommentEdit,
): Promise<{ id: string; version: number }> {
  return await transaction(async (tx) => {
    const { before, thread } = await lockComment(tx, member, input.commentId);
    if (before.authorId !== member.userId) {
      throw new AppError('FORBIDDEN', 'A comment is edited by its author only.');
    }
    if (!canEditComment(member, governed(member, before))) throw await gone(tx, member, thread.id);
    if (before.version !== input.version) {
      throw await conflict(tx, member, thread.id, 'This comment was edited in the meantime.');
    }
    const { body, named } = await readMentions(tx, member, input.body, before.body);
    const version = input.version + 1;
    await tx.comment.update({
      where: { id: before.id },
      data: { body, editedAt: new Date(), version },
    });
    await tx.commentRevision.create({
      data: { commentId: before.id, version: input.version, body: before.body },
    });
    const mentioned = await saveMentions(tx, before.id, named);
    await recordEvent(tx, member, {
      action: 'comment.edited',
      subject: { kind: 'comment', id: before.id },
      ...placeOf(thread),
      before: { version: input.version },
      after: { version, mentioned },
    });
    return { id: before.id, version };
  });
}

/**
 * Deletes a comment: its text, its earlier texts, what others quoted of it, its signs and whom it named. That it was there
 * stays. Its author may, and editors with a reason (INVALID without one), which is all that the audit log keeps.
 */
export async function deleteComment(member: Member, input: Deletion): Promise<void> {
  await transaction(async (tx) => {
    const { before, thread } = await lockComment(tx, member, input.commentId);
    if (before.deletedAt) throw await gone(tx, member, thread.id);
    const comment = governed(member, before);
    if (!canDeleteComment(member, comment)) {
      throw new AppError('FORBIDDEN', 'A comment is deleted by its author or by an editor.');
    }
    const { reason } = input;
    if (needsReasonToDelete(member, comment) && !reason) {
      const sentence = 'Say why this comment is deleted.';
      throw new AppError('INVALID', sentence, { reason: sentence });
    }
    const { id } = before;
    await tx.comment.update({
      where: { id },
      data: {
        ...{ body: '', deletedAt: new Date(), deletedById: member.userId, quotedText: null },
        version: { increment: 1 },
      },
    });
    await tx.commentRevision.deleteMany({ where: { commentId: id } });
    await tx.comment.updateMany({ where: { quotedId: id }, data: { quotedText: null } });
    await tx.reaction.deleteMany({ where: { commentId: id } });
    await saveMentions(tx, id, []);
    await recordEvent(tx, member, {
      action: 'comment.deleted',
      subject: { kind: 'comment', id },
      ...placeOf(thread),
      after: { threadId: thread.id, ...(reason && { reason }) },
    });
  });
}

/** Opposite signs of one person take the place of one another. */
const opposite = { agree: 'disagree', disagree: 'agree', thanks: null } as const;

/** Puts a sign under a comment; once is enough. CONFLICT with the present thread when the comment was deleted. */
export async function addReaction(member: Member, input: ReactionInput): Promise<void> {
  await changeReaction(member, input, async (tx, mark) => {
    const { count } = await tx.reaction.createMany({ data: mark, skipDuplicates: true });
    const kind = opposite[input.kind];
    if (kind) await tx.reaction.deleteMany({ where: { ...mark, kind } });
    return count;
  });
}

/** Takes one's sign from under a comment; where there is none nothing happens. */
export async function removeReaction(member: Member, input: ReactionInput): Promise<void> {
  await changeReaction(member, input, async (tx, mark) => {
    const { count } = await tx.reaction.deleteMany({ where: mark });
    return -count;
  });
}

type Mark = ReactionInput & { userId: string };

async function changeReaction(
  member: Member,
  { commentId, kind }: ReactionInput,
  change: (tx: Tx, mark: Mark) => Promise<number>,
): Promise<void> {
  await transaction(async (tx) => {
    const { before, thread } = await lockComment(tx, member, commentId);
    if (!canReact(member, governed(member, before))) throw await gone(tx, member, thread.id);
    const changed = await change(tx, { commentId, kind, userId: member.userId });
    if (changed === 0) return;
    await recordEvent(tx, member, {
      action: 'comment.reacted',
      subject: { kind: 'comment', id: commentId },
      ...placeOf(thread),
      ...(changed > 0 ? { after: { reaction: kind } } : { before: { reaction: kind } }),
    });
  });
}

/** A comment of the member's team with its thread, which is locked. */
async function lockComment(tx: Tx, member: Member, commentId: string) {
  const found = await tx.comment.findFirst({
    where: { id: commentId, thread: { teamId: member.teamId } },
    select: { threadId: true },
  });
  if (!found) throw new AppError('NOT_FOUND', 'There is no such comment.');
  const thread = await lockThread(tx, member, found.threadId);
  const before = await tx.comment.findUniqueOrThrow({ where: { id: commentId } });
  return { before, thread };
}

const governed = ({ teamId }: Member, row: { authorId: string; deletedAt: Date | null }) => ({
  teamId,
  authorId: row.authorId,
  deleted: row.deletedAt !== null,
});

const gone = (tx: Tx, member: Member, threadId: string) =>
  conflict(tx, member, threadId, 'This comment was deleted.');

async function checkQuote(
  tx: Tx,
  threadId: string,
  { commentId, text }: NonNullable<CommentInput['quote']>,
) {
  const quoted = await tx.comment.findFirst({
    where: { id: commentId, threadId, deletedAt: null },
    select: { body: true, revisions: { select: { body: true } } },
  });
  const texts = quoted ? [quoted.body, ...quoted.revisions.map(({ body }) => body)] : [];
  if (isQuoteOf(text, texts)) return { quotedId: commentId, quotedText: text };
  const sentence = quoted
    ? 'The quoted words are not in that comment.'
    : 'There is no such comment in this thread to quote.';
  throw new AppError('INVALID', sentence, { 'quote.text': sentence });
}
