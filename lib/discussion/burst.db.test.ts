import { expect, test } from 'vitest';
import { db } from '@/lib/db';
import { createClaim, createMember } from '@/prisma/factories';
import { addComment, addReaction, deleteComment, editComment } from './comment-mutations';
import { openThread } from './mutations';

/** Many more than there are connections. */
const BURST = 60;

async function openOne() {
  const by = await createMember(db, { name: 'Ana Lind' });
  const claim = await createClaim(db, { by });
  const target = { kind: 'claim' as const, id: claim.id };
  return { by, ...(await openThread(by, { target, body: 'Where is the table?' })) };
}

test('of a burst of comments in one thread each is kept', async () => {
  const { by, id: threadId } = await openOne();
  await Promise.all(
    Array.from({ length: BURST }, (_, at) => addComment(by, { threadId, body: `Page ${at}.` })),
  );
  expect(await db.comment.count({ where: { threadId } })).toBe(BURST + 1);
  const told = { action: 'comment.added', teamId: by.teamId };
  expect(await db.auditEvent.count({ where: told })).toBe(BURST);
}, 60_000);

test('a comment that is edited and deleted at once ends deleted, without a text anywhere', async () => {
  const { by, commentId } = await openOne();
  const edit = { commentId, body: 'Where is the annex?', version: 1 };
  const [edited] = await Promise.allSettled([
    editComment(by, edit),
    deleteComment(by, { commentId }),
  ]);
  if (edited?.status === 'rejected') expect(edited.reason).toMatchObject({ code: 'CONFLICT' });
  const after = await db.comment.findUniqueOrThrow({
    where: { id: commentId },
    include: { revisions: true },
  });
  expect(after).toMatchObject({ body: '', revisions: [] });
  expect(after.deletedAt).not.toBeNull();
});

test('one sign of a person is one, however often and at once it is put', async () => {
  const { by, commentId } = await openOne();
  const signs = ['agree', 'agree', 'disagree', 'agree', 'disagree', 'thanks', 'thanks'] as const;
  await Promise.all(signs.map((kind) => addReaction(by, { commentId, kind })));
  const kept = await db.reaction.findMany({ where: { commentId }, select: { kind: true } });
  const kinds = kept.map(({ kind }) => kind);
  expect(kinds).toContain('thanks');
  expect(kinds.filter((kind) => kind !== 'thanks')).toHaveLength(1);
});
