import { beforeEach, describe, expect, test } from 'vitest';
import { type Member, visitor } from '@/lib/auth/types';
import { db } from '@/lib/db';
import { mentionOf } from '@/lib/mentions/markdown';
import { listMentionable } from '@/lib/mentions/queries';
import { createClaim, createDocument, createMember, createPassage } from '@/prisma/factories';
import {
  addComment,
  addReaction,
  deleteComment,
  editComment,
  removeReaction,
} from './comment-mutations';
import { openThread, resolveThread } from './mutations';
import { getThread, listCommentRevisions, listThreads } from './queries';
import { filterThreads } from './view';

let by: Member;
let other: Member;
let editor: Member;
let observer: Member;
let stranger: Member;
let claimId: string;
let threadId: string;
let commentId: string;

beforeEach(async () => {
  by = await createMember(db, { name: 'Ana Lind' });
  const { teamId } = by;
  other = await createMember(db, { teamId, name: 'Ben Ode' });
  editor = await createMember(db, { teamId, role: 'editor', name: 'Cora Wu' });
  observer = await createMember(db, { teamId, role: 'observer', name: 'Obi Law' });
  stranger = await createMember(db, { role: 'admin', name: 'Eve Out' });
  claimId = (await createClaim(db, { by })).id;
  const body = 'Does this count **transit** cargo?';
  const opened = await openThread(by, { target: { kind: 'claim', id: claimId }, body });
  threadId = opened.id;
  commentId = opened.commentId;
});

const nameOf = ({ userId }: Member, name: string) => ({ id: userId, name });
const mentioned = async (id: string) =>
  (await db.mention.findMany({ where: { commentId: id } })).map(({ userId }) => userId);
const lastEvent = (action: string) =>
  db.auditEvent.findFirstOrThrow({ where: { action, claimId }, orderBy: { position: 'desc' } });

describe('mentions', () => {
  test('name people of the team, observers too, and nobody else', async () => {
    const gone = await createMember(db, { teamId: by.teamId, name: 'Gus Old' });
    await db.member.update({ where: { id: gone.memberId }, data: { removedAt: new Date() } });
    const typed = `@Obi Law, ${mentionOf(nameOf(other, 'B'))}, ${mentionOf(nameOf(stranger, 'Eve Out'))}, ${mentionOf(nameOf(gone, 'Gus Old'))} and @Gus Old`;
    const { id } = await addComment(by, { threadId, body: typed });
    expect((await mentioned(id)).toSorted()).toEqual([observer.userId, other.userId].toSorted());
    const thread = await getThread(by, threadId);
    expect(thread?.comments[1]?.body).toBe(
      `${mentionOf(nameOf(observer, 'Obi Law'))}, ${mentionOf(nameOf(other, 'Ben Ode'))}, @Eve Out, @Gus Old and @Gus Old`,
    );
    expect((await lastEvent('comment.added')).after).toMatchObject({
      mentioned: expect.arrayContaining([observer.userId, other.userId]),
    });
    expect((await listMentionable(by)).map(({ name }) => name)).not.toContain('Gus Old');
    expect(await listMentionable(visitor)).toEqual([]);
    expect((await listMentionable(stranger)).map(({ name }) => name)).toEqual(['Eve Out']);
  });

  test('an edit tells of those whom it names anew, and keeps who left since', async () => {
    const { id } = await addComment(by, { threadId, body: '@Ben Ode?' });
    await db.member.update({ where: { id: other.memberId }, data: { removedAt: new Date() } });
    await editComment(by, { commentId: id, version: 1, body: '@Ben Ode or @Cora Wu?' });
    expect((await mentioned(id)).toSorted()).toEqual([other.userId, editor.userId].toSorted());
    expect((await lastEvent('comment.edited')).after).toEqual({
      version: 2,
      mentioned: [editor.userId],
    });
    await editComment(by, { commentId: id, version: 2, body: 'Nobody.' });
    expect(await mentioned(id)).toEqual([]);
  });

  test('the database itself refuses somebody outside of the team', async () => {
    await expect(
      db.mention.create({ data: { commentId, userId: stranger.userId } }),
    ).rejects.toThrow(/people of the team/);
  });
});

describe('quotations', () => {
  const answer = (text: string, quotedId = commentId) =>
    addComment(other, { threadId, body: 'It does.', quote: { commentId: quotedId, text } });

  test('are words of a comment of the same thread, of an earlier text of it too', async () => {
    await answer('transit cargo');
    await editComment(by, { commentId, version: 1, body: 'Never mind.' });
    await answer('Does this count transit');
    const comments = (await getThread(observer, threadId))?.comments ?? [];
    expect(comments.slice(1).map(({ quote }) => quote)).toEqual(
      ['transit cargo', 'Does this count transit'].map((text) => ({
        commentId,
        author: nameOf(by, 'Ana Lind'),
        text,
      })),
    );
    await expect(answer('gross cargo')).rejects.toMatchObject({ code: 'INVALID' });
  });

  test('are of no other thread, not even for the database', async () => {
    const elsewhere = await openThread(by, {
      target: { kind: 'claim', id: claimId },
      body: 'Another matter.',
    });
    await expect(answer('Another matter', elsewhere.commentId)).rejects.toMatchObject({
      code: 'INVALID',
    });
    await expect(
      db.comment.create({
        data: {
          ...{ threadId, authorId: by.userId, body: 'x' },
          ...{ quotedId: elsewhere.commentId, quotedText: 'Another' },
        },
      }),
    ).rejects.toThrow(/same thread/);
  });
});

describe('signs', () => {
  test('count once, and opposite ones take the place of one another', async () => {
    const agree = { commentId, kind: 'agree' } as const;
    await Promise.all([addReaction(other, agree), addReaction(other, agree)]);
    await addReaction(editor, agree);
    await addReaction(editor, { commentId, kind: 'thanks' });
    await addReaction(other, { commentId, kind: 'disagree' });
    const [comment] = (await getThread(editor, threadId))?.comments ?? [];
    expect(comment?.reactions).toEqual([
      { kind: 'agree', people: [nameOf(editor, 'Cora Wu')], mine: true },
      { kind: 'disagree', people: [nameOf(other, 'Ben Ode')], mine: false },
      { kind: 'thanks', people: [nameOf(editor, 'Cora Wu')], mine: true },
    ]);
    expect(await db.auditEvent.count({ where: { claimId, action: 'comment.reacted' } })).toBe(4);
    await removeReaction(other, { commentId, kind: 'disagree' });
    await removeReaction(other, { commentId, kind: 'disagree' });
    expect(await db.auditEvent.count({ where: { claimId, action: 'comment.reacted' } })).toBe(5);
  });

  test('are for those who take part', async () => {
    const sign = { commentId, kind: 'thanks' } as const;
    for (const [who, code] of [
      [observer, 'FORBIDDEN'],
      [stranger, 'NOT_FOUND'],
    ] as const) {
      await expect(addReaction(who, sign)).rejects.toMatchObject({ code });
      await expect(removeReaction(who, sign)).rejects.toMatchObject({ code });
      await expect(deleteComment(who, { commentId, reason: 'x' })).rejects.toMatchObject({ code });
    }
  });
});

describe('deleting', () => {
  test('leaves a trace and nothing else: no text, no earlier text, no quotation of it', async () => {
    await editComment(by, { commentId, version: 1, body: 'A private name, @Ben Ode.' });
    await addComment(other, {
      ...{ threadId, body: 'Which one?' },
      quote: { commentId, text: 'A private name' },
    });
    await addReaction(other, { commentId, kind: 'disagree' });
    await deleteComment(editor, { commentId, reason: 'It names somebody.' });
    const [first, answer] = (await getThread(other, threadId))?.comments ?? [];
    expect(first).toMatchObject({
      ...{ body: '', edits: 0, mentions: [], reactions: [] },
      author: { name: 'Ana Lind' },
      deleted: { by: { name: 'Cora Wu' } },
      can: { edit: false, delete: false, react: false, quote: false },
    });
    expect(answer?.quote).toEqual({ commentId, author: nameOf(by, 'Ana Lind'), text: null });
    expect(await listCommentRevisions(editor, commentId)).toEqual([]);
    const event = await lastEvent('comment.deleted');
    expect(event.after).toEqual({ threadId, reason: 'It names somebody.' });
    const everything = JSON.stringify([
      await db.thread.findMany({ include: { comments: { include: { revisions: true } } } }),
      await db.auditEvent.findMany({ where: { claimId }, select: { before: true, after: true } }),
    ]);
    expect(everything).not.toContain('private name');
  });

  test('is for the author, and for editors who say why', async () => {
    await expect(deleteComment(other, { commentId, reason: 'x' })).rejects.toMatchObject({
      code: 'FORBIDDEN',
    });
    await expect(deleteComment(editor, { commentId })).rejects.toMatchObject({
      code: 'INVALID',
      fields: { reason: expect.any(String) },
    });
    await deleteComment(by, { commentId });
    await expect(deleteComment(by, { commentId })).rejects.toMatchObject({ code: 'CONFLICT' });
    await expect(editComment(by, { commentId, version: 2, body: 'x' })).rejects.toMatchObject({
      code: 'CONFLICT',
    });
    const sign = { commentId, kind: 'agree' } as const;
    await expect(addReaction(by, sign)).rejects.toMatchObject({ code: 'CONFLICT' });
  });

  test('and editing at once: one of them is refused, and no text is left behind', async () => {
    const both = await Promise.allSettled([
      editComment(by, { commentId, version: 1, body: 'Edited.' }),
      deleteComment(editor, { commentId, reason: 'x' }),
    ]);
    expect(both[1]?.status).toBe('fulfilled');
    expect(await db.comment.findUnique({ where: { id: commentId } })).toMatchObject({ body: '' });
    expect(await db.commentRevision.count({ where: { commentId } })).toBe(0);
  });

  test('and quoting at once leaves no quotation of what is gone', async () => {
    await Promise.allSettled([
      deleteComment(by, { commentId }),
      addComment(other, { threadId, body: 'Yes.', quote: { commentId, text: 'transit cargo' } }),
    ]);
    const texts = await db.comment.findMany({ where: { threadId }, select: { quotedText: true } });
    expect(texts.filter(({ quotedText }) => quotedText !== null)).toEqual([]);
  });

  test('is for ever, and a deleted comment takes no signs, says the database', async () => {
    await deleteComment(by, { commentId });
    const where = { id: commentId };
    await expect(
      db.comment.update({ where, data: { deletedAt: null, deletedById: null, body: 'Back.' } }),
    ).rejects.toThrow(/stays deleted/);
    await expect(db.comment.update({ where, data: { body: 'Back.' } })).rejects.toThrow();
    await expect(
      db.reaction.create({ data: { commentId, userId: by.userId, kind: 'agree' } }),
    ).rejects.toThrow(/takes no signs/);
  });
});

test('"mine" are threads that one opened, wrote in, or is named in', async () => {
  const open = (who: Member, body: string) =>
    openThread(who, { target: { kind: 'claim', id: claimId }, body });
  const named = await open(by, 'What does @Cora Wu say?');
  const own = await open(editor, 'Mine.');
  await addComment(editor, { threadId: named.id, body: 'This.' });
  await resolveThread(editor, { threadId: own.id, outcome: 'Yes.', because: 'It says so.' });
  const threads = await listThreads(editor, { claimId });
  const ids = (filter: 'open' | 'mine' | 'resolved' | 'all', who: Member) =>
    filterThreads(threads, filter, who.userId).map(({ id }) => id);
  expect(ids('mine', editor)).toEqual([named.id, own.id]);
  expect(ids('mine', by)).toEqual([threadId, named.id]);
  expect(ids('mine', other)).toEqual([]);
  expect(ids('open', by)).toEqual([threadId, named.id]);
  expect(ids('resolved', by)).toEqual([own.id]);
  expect(ids('all', by)).toHaveLength(3);
  expect(threads[2]?.resolution).toMatchObject({ outcome: 'Yes.', because: 'It says so.' });
});

test('events on a passage without a claim name its document', async () => {
  const document = await createDocument(db, { by });
  const version = document.currentVersion;
  const passage = await createPassage(db, { by, version, exact: '4.2 million' });
  const thread = await openThread(by, { target: { kind: 'passage', id: passage.id }, body: 'x' });
  const { id } = await addComment(other, { threadId: thread.id, body: 'y' });
  await editComment(other, { commentId: id, version: 1, body: 'z' });
  await addReaction(by, { commentId: id, kind: 'thanks' });
  await resolveThread(by, { threadId: thread.id, outcome: 'Yes.' });
  const events = await db.auditEvent.findMany({
    where: { documentId: document.id, subjectKind: { in: ['thread', 'comment'] } },
    orderBy: { position: 'asc' },
  });
  expect(events.map(({ action }) => action)).toEqual([
    ...['thread.opened', 'comment.added', 'comment.edited', 'comment.reacted', 'thread.resolved'],
  ]);
  expect(events[0]?.after).toMatchObject({ commentId: thread.commentId });
});
