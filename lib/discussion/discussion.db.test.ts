import { beforeEach, expect, test } from 'vitest';
import { type Member, visitor } from '@/lib/auth/types';
import { db } from '@/lib/db';
import {
  createClaim,
  createDocument,
  createEvidence,
  createMember,
  createPassage,
} from '@/prisma/factories';
import { addComment, editComment } from './comment-mutations';
import { openThread, reopenThread, resolveThread } from './mutations';
import { getThread, listCommentRevisions, listThreads } from './queries';

let by: Member;
let other: Member;
let observer: Member;
let stranger: Member;
let claimId: string;

beforeEach(async () => {
  by = await createMember(db, { name: 'Ana Lind' });
  other = await createMember(db, { teamId: by.teamId, role: 'editor' });
  observer = await createMember(db, { teamId: by.teamId, role: 'observer' });
  stranger = await createMember(db, { role: 'admin' });
  claimId = (await createClaim(db, { by })).id;
});

const body = 'Does this count *transit* cargo?';
const onClaim = () => ({ target: { kind: 'claim' as const, id: claimId }, body });

test('threads on a claim, its verdict, evidence and a passage', async () => {
  const document = await createDocument(db, { by });
  const version = document.currentVersion;
  const passage = await createPassage(db, { by, version, exact: '4.2 million' });
  const evidence = await createEvidence(db, { by, claimId, passageId: passage.id });
  await openThread(by, onClaim());
  await openThread(by, { target: { kind: 'verdict', id: claimId }, body });
  await openThread(by, { target: { kind: 'evidence', id: evidence.id }, body });
  await openThread(by, { target: { kind: 'passage', id: passage.id }, body });
  const place = { documentId: document.id, start: 0, end: 3 };
  await openThread(by, { target: { kind: 'passage', passage: place }, body });
  expect((await listThreads(observer, { claimId })).map(({ target }) => target)).toEqual([
    { kind: 'claim', id: claimId },
    { kind: 'verdict', id: claimId },
    { kind: 'evidence', id: evidence.id },
  ]);
  const anchored = await listThreads(by, { documentId: document.id });
  expect(anchored.map((thread) => thread.passage?.exact)).toEqual([
    '4.2 million',
    '4.2 million',
    'The',
  ]);
  expect(anchored[0]).toMatchObject({
    claim: { id: claimId, number: 1 },
    createdBy: { name: 'Ana Lind' },
    comments: [{ body, version: 1, edits: 0, can: { edit: true } }],
    can: { reply: true, resolve: true, reopen: false },
  });
});

test('nobody outside the team sees or touches a thread; observers only read', async () => {
  const { id, commentId } = await openThread(by, onClaim());
  expect(await listThreads(stranger, { claimId })).toEqual([]);
  expect(await listThreads(visitor, { claimId })).toEqual([]);
  expect(await getThread(stranger, id)).toBeNull();
  expect(await listCommentRevisions(stranger, commentId)).toBeNull();
  expect((await getThread(observer, id))?.can).toEqual({
    reply: false,
    resolve: false,
    reopen: false,
  });
  for (const [who, code] of [
    [observer, 'FORBIDDEN'],
    [stranger, 'NOT_FOUND'],
  ] as const) {
    await expect(openThread(who, onClaim())).rejects.toMatchObject({ code });
    await expect(addComment(who, { threadId: id, body })).rejects.toMatchObject({ code });
    await expect(editComment(who, { commentId, version: 1, body })).rejects.toMatchObject({ code });
    await expect(resolveThread(who, { threadId: id, outcome: 'Yes.' })).rejects.toMatchObject({
      code,
    });
    await expect(reopenThread(who, { threadId: id })).rejects.toMatchObject({ code });
  }
});

test('an edited comment keeps its earlier texts, and only its author edits it', async () => {
  const { id, commentId } = await openThread(by, onClaim());
  expect(await editComment(by, { commentId, version: 1, body: 'Second.' })).toMatchObject({
    version: 2,
  });
  await editComment(by, { commentId, version: 2, body: 'Third.' });
  expect((await getThread(other, id))?.comments).toMatchObject([
    { body: 'Third.', version: 3, edits: 2, can: { edit: false } },
  ]);
  expect(await listCommentRevisions(other, commentId)).toMatchObject([
    { version: 1, body },
    { version: 2, body: 'Second.' },
  ]);
  await expect(editComment(other, { commentId, version: 3, body: 'x' })).rejects.toMatchObject({
    code: 'FORBIDDEN',
  });
  await expect(
    db.$executeRaw`DELETE FROM comment_revision WHERE comment_id = ${commentId}::uuid`,
  ).rejects.toThrow('never changes');
});

test('two edits at once: one is refused with the thread as it is', async () => {
  const { commentId } = await openThread(by, onClaim());
  const edits = await Promise.allSettled(
    ['One.', 'Two.'].map((text) => editComment(by, { commentId, version: 1, body: text })),
  );
  const refused = edits.find((edit) => edit.status === 'rejected');
  expect(refused?.reason).toMatchObject({
    code: 'CONFLICT',
    current: { comments: [{ version: 2 }] },
  });
  expect(await listCommentRevisions(by, commentId)).toMatchObject([{ version: 1, body }]);
});

test('resolving states an outcome; replies wait for a reopening', async () => {
  const { id } = await openThread(by, onClaim());
  await addComment(other, { threadId: id, body: 'It does.' });
  const resolution = { threadId: id, outcome: 'It counts transit.' };
  const both = await Promise.allSettled([
    resolveThread(by, resolution),
    resolveThread(other, resolution),
  ]);
  expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  expect(await getThread(by, id)).toMatchObject({
    resolution: { outcome: 'It counts transit.' },
    can: { reply: false, resolve: false, reopen: true },
  });
  await expect(addComment(by, { threadId: id, body: 'But.' })).rejects.toMatchObject({
    code: 'CONFLICT',
    current: { resolution: { outcome: 'It counts transit.' } },
  });
  await reopenThread(by, { threadId: id });
  await expect(reopenThread(by, { threadId: id })).rejects.toMatchObject({ code: 'CONFLICT' });
  await addComment(by, { threadId: id, body: 'But.' });
  expect((await getThread(by, id))?.resolution).toBeNull();
  const events = await db.auditEvent.findMany({ where: { claimId }, orderBy: { position: 'asc' } });
  expect(events.map(({ action }) => action)).toEqual([
    'thread.opened',
    'comment.added',
    'thread.resolved',
    'thread.reopened',
    'comment.added',
  ]);
  expect(JSON.stringify(events.map(({ before, after }) => [before, after]))).not.toContain('does.');
});
