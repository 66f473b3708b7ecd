import { beforeAll, expect, test } from 'vitest';
import { recordEvent } from '@/lib/audit/mutations';
import { type Member, visitor } from '@/lib/auth/types';
import { db, transaction } from '@/lib/db';
import { migrateJobs } from '@/lib/jobs/migrate';
import { createClaim, createMember } from '@/prisma/factories';
import { makeNotifications, markRead } from './mutations';
import { listInbox } from './queries';

beforeAll(migrateJobs);

/** A team of one of each role; the second editor made the claim, the third has an interest in it. */
async function team() {
  const editor = await createMember(db, { role: 'editor' });
  const { teamId } = editor;
  const others = {
    observer: await createMember(db, { teamId, role: 'observer' }),
    reviewer: await createMember(db, { teamId, role: 'reviewer' }),
    contributor: await createMember(db, { teamId, role: 'editor' }),
    conflicted: await createMember(db, { teamId, role: 'editor' }),
  };
  const { id: claimId } = await createClaim(db, { by: others.contributor });
  await db.conflictOfInterest.create({
    data: { claimId, userId: others.conflicted.userId, reason: 'My employer.' },
  });
  return { editor, ...others, claimId };
}

async function happened(action: string, kind: string, teamId: string, claimId?: string) {
  const subject = { kind, id: crypto.randomUUID() };
  await transaction((tx) => recordEvent(tx, visitor, { action, subject, teamId, claimId }));
  const { id } = await db.auditEvent.findFirstOrThrow({ where: { subjectId: subject.id } });
  await makeNotifications([id]);
}

const inbox = async (viewer: Member) =>
  (await listInbox(viewer, { show: 'all', limit: 20 })).things;

test('a new tip is told to those who may decide about it, all tips as one thing', async () => {
  const { editor, reviewer, observer } = await team();
  await happened('tip.received', 'tip', editor.teamId);
  await happened('tip.received', 'tip', editor.teamId);
  for (const viewer of [editor, reviewer]) {
    expect(await inbox(viewer)).toMatchObject([
      { tips: true, claim: null, unread: 2, items: [{ kind: 'tip' }, { kind: 'tip' }] },
    ]);
  }
  expect(await inbox(observer)).toEqual([]);
  expect(await markRead(reviewer, { tips: true, read: true })).toEqual({ count: 2 });
  expect(await inbox(reviewer)).toMatchObject([{ unread: 0 }]);
  expect(await inbox(editor)).toMatchObject([{ unread: 2 }]);
});

test('a new objection is told to editors who had no part in the claim', async () => {
  const { editor, reviewer, contributor, conflicted, claimId } = await team();
  await happened('challenge.received', 'challenge', editor.teamId, claimId);
  expect(await inbox(editor)).toMatchObject([
    { claim: { id: claimId }, items: [{ kind: 'challenge', action: 'challenge.received' }] },
  ]);
  // Who made it follows it, as before.
  expect(await inbox(contributor)).toHaveLength(1);
  expect(await inbox(reviewer)).toEqual([]);
  expect(await inbox(conflicted)).toEqual([]);
});
