import { beforeEach, describe, expect, it, test } from 'vitest';
import { recordEvents } from '@/lib/audit/mutations';
import { type Member, visitor } from '@/lib/auth/types';
import { assignClaim } from '@/lib/claims/mutations';
import { db, transaction } from '@/lib/db';
import { unwatch, watch } from '@/lib/watching/mutations';
import { getWatch, listWatches } from '@/lib/watching/queries';
import { createClaim, createDocument, createMember } from '@/prisma/factories';
import { createThread } from '@/prisma/publishing-factories';
import { makeNotifications, markOneRead, markRead } from './mutations';
import { countUnread, getNotification, listInbox, listNotifications } from './queries';
import { readingSchema } from './schema';

let ana: Member;
let ben: Member;
let observer: Member;
let stranger: Member;
let claimId: string;

beforeEach(async () => {
  ana = await createMember(db, { name: 'Ana Lind' });
  ben = await createMember(db, { teamId: ana.teamId, name: 'Ben Ode', role: 'editor' });
  observer = await createMember(db, { teamId: ana.teamId, role: 'observer' });
  stranger = await createMember(db, { role: 'admin' });
  claimId = (await createClaim(db, { by: ana })).id;
});

type Entry = Parameters<typeof recordEvents>[2][number];

/** Writes events as mutations do, and tells of them as the job does. */
async function happen(by: Member, ...entries: Entry[]): Promise<string[]> {
  const before = new Set(
    (await db.auditEvent.findMany({ select: { id: true } })).map(({ id }) => id),
  );
  await transaction((tx) => recordEvents(tx, by, entries));
  const all = await db.auditEvent.findMany({ orderBy: { position: 'asc' } });
  const ids = all.map(({ id }) => id).filter((id) => !before.has(id));
  await makeNotifications(ids);
  return ids;
}

const moved = (): Entry => ({
  action: 'claim.moved',
  subject: { kind: 'claim', id: claimId },
  claimId,
  before: { state: 'new' },
  after: { state: 'researching' },
});
const attached = (): Entry => ({
  action: 'evidence.attached',
  subject: { kind: 'evidence', id: crypto.randomUUID() },
  claimId,
});
const listOf = async (member: Member) =>
  (await listNotifications(member, { show: 'all', limit: 50 })).items;

test('whoever made a claim is told of it; others when they watch it; strangers never', async () => {
  await watch(observer, { kind: 'claim', id: claimId, muted: false });
  await happen(ben, moved());
  expect(await listOf(ana)).toMatchObject([
    {
      kind: 'state',
      action: 'claim.moved',
      to: 'researching',
      by: { name: 'Ben Ode' },
      read: false,
    },
  ]);
  expect(await listOf(observer)).toHaveLength(1);
  expect(await listOf(ben)).toEqual([]);
  expect(await listOf(stranger)).toEqual([]);
  expect(await listNotifications(visitor, { show: 'all', limit: 5 })).toEqual({
    items: [],
    nextCursor: null,
  });
});

test('nobody is told of what they did themselves, nor of another team’s claim, whatever a row says', async () => {
  await watch(ana, { kind: 'claim', id: claimId, muted: false });
  await happen(ana, moved(), attached());
  expect(await listOf(ana)).toEqual([]);
  const { id, commentId } = await threadBy(ana);
  await db.mention.create({ data: { commentId, userId: ana.userId } });
  const [target, { teamId, userId }] = [
    { targetKind: 'claim', targetId: claimId } as const,
    stranger,
  ];
  await db.watch.createMany({ data: [{ ...target, userId, teamId: ana.teamId }] });
  await db.watch.createMany({ data: [{ ...target, userId: ben.userId, teamId }] });
  const subject = { kind: 'comment', id: commentId };
  await happen(ana, { action: 'comment.added', subject, claimId, after: { threadId: id } });
  expect(await db.notification.count({ where: { claimId } })).toBe(0);
});

test('muting is silence, taking it back is not', async () => {
  await watch(ana, { kind: 'claim', id: claimId, muted: true });
  await happen(ben, moved());
  expect(await listOf(ana)).toEqual([]);
  await unwatch(ana, { kind: 'claim', id: claimId });
  await happen(ben, moved());
  expect(await listOf(ana)).toHaveLength(1);
});

test('the same event is told once, also when two processes tell it at the same time, and again', async () => {
  const ids = await happen(ben, moved());
  await Promise.all([makeNotifications(ids), makeNotifications(ids), makeNotifications(ids)]);
  expect(await listOf(ana)).toHaveLength(1);
});

test('who left the team, or was shut out, is told nothing', async () => {
  await db.member.update({ where: { id: ana.memberId }, data: { removedAt: new Date() } });
  await happen(ben, moved());
  expect(await db.notification.count({ where: { userId: ana.userId } })).toBe(0);
});

test('an assignment is told to the person assigned, by a job of the same transaction', async () => {
  await assignClaim(ben, { claimId, userId: ana.userId });
  const jobs = await db.$queryRaw<{ payload: string[] }[]>`
    SELECT payload FROM graphile_worker._private_jobs jobs
    JOIN graphile_worker._private_tasks tasks ON tasks.id = task_id WHERE identifier = 'notify'`;
  for (const { payload } of jobs) await makeNotifications(payload);
  expect((await listOf(ana)).map(({ kind }) => kind)).toEqual(['assignment']);
});

test('of edits that several processes tell of at once, a mention is told once', async () => {
  const threads = await Promise.all(
    Array.from({ length: 8 }, () => createThread(db, { by: ben, claimId })),
  );
  const comments = await db.comment.findMany({
    where: { threadId: { in: threads.map(({ id }) => id) } },
  });
  await db.mention.createMany({
    data: comments.map(({ id: commentId }) => ({ commentId, userId: observer.userId })),
  });
  const edits = comments.flatMap(({ id }) => {
    const edit = { action: 'comment.edited', subject: { kind: 'comment', id }, claimId };
    return [edit, edit];
  });
  await transaction((tx) => recordEvents(tx, ben, edits));
  const events = await db.auditEvent.findMany({ where: { action: 'comment.edited', claimId } });
  expect(events).toHaveLength(16);
  await Promise.all(events.map(({ id }) => makeNotifications([id])));
  expect(await listOf(observer)).toHaveLength(8);
});

test('a mention is told once, also when its comment is edited; an edit tells only new ones', async () => {
  const { id, commentId } = await threadBy(ben);
  await db.mention.create({ data: { commentId, userId: ana.userId } });
  const comment = { subject: { kind: 'comment', id: commentId }, claimId };
  await happen(ben, { ...comment, action: 'comment.added', after: { threadId: id } });
  await db.mention.create({ data: { commentId, userId: observer.userId } });
  await happen(ben, { ...comment, action: 'comment.edited' });
  await happen(ben, { ...comment, action: 'comment.edited' });
  for (const member of [ana, observer]) {
    expect(await listOf(member)).toMatchObject([
      { kind: 'mention', commentId, excerpt: 'Gross or net?' },
    ]);
  }
  await db.comment.update({
    where: { id: commentId },
    data: { body: '', deletedAt: new Date(), deletedById: ben.userId },
  });
  expect(await listOf(ana)).toMatchObject([{ kind: 'mention', excerpt: null, commentId: null }]);
});

async function threadBy(by: Member) {
  const thread = await createThread(db, { by, claimId, body: 'Gross or net?' });
  const { id: commentId } = await db.comment.findFirstOrThrow({ where: { threadId: thread.id } });
  return { id: thread.id, commentId };
}

describe('many at once', () => {
  const topicOf = async () => {
    const topic = await db.topic.create({
      data: { teamId: ana.teamId, slug: 'ports', name: 'Ports' },
    });
    await watch(ana, { kind: 'topic', id: topic.id, muted: false });
    return topic.id;
  };
  const made = async (topicId: string, count: number): Promise<Entry[]> => {
    const claims = await Promise.all(
      Array.from({ length: count }, () => createClaim(db, { by: ben })),
    );
    await db.claimTopic.createMany({ data: claims.map(({ id }) => ({ claimId: id, topicId })) });
    return claims.map(({ id }) => ({
      action: 'claim.created',
      subject: { kind: 'claim', id },
      claimId: id,
    }));
  };

  it('is one job and one line for each person who watches the topic, in however many parts', async () => {
    const topicId = await topicOf();
    const [first, second] = [await made(topicId, 20), await made(topicId, 20)];
    await db.$executeRaw`DELETE FROM graphile_worker._private_jobs`;
    const ids = [await happen(ben, ...first), await happen(ben, ...second)];
    const [jobs] = await db.$queryRaw<{ count: number }[]>`
      SELECT count(*)::int AS count FROM graphile_worker._private_jobs`;
    expect(jobs?.count).toBe(2);
    await makeNotifications(ids.flat().slice(0, 20));
    expect(await listOf(ana)).toMatchObject([{ action: 'claim.created', many: true }]);
  });

  it('a single new claim of a watched topic is a line of its own', async () => {
    const topicId = await topicOf();
    await happen(ben, ...(await made(topicId, 1)));
    expect(await listOf(ana)).toMatchObject([{ many: false, kind: 'state' }]);
  });
});

describe('an inbox', () => {
  it('is grouped by claim, newest first, page by page', async () => {
    const document = await createDocument(db, { by: ana });
    await happen(ben, moved(), attached());
    const captured = { kind: 'document', id: document.id };
    await happen(ben, { action: 'document.captured', subject: captured, documentId: document.id });
    const inbox = await listInbox(ana, { show: 'all', limit: 20 });
    expect(inbox.things).toMatchObject([
      { document: { id: document.id }, claim: null, unread: 1, more: 0 },
      { claim: { id: claimId }, unread: 2, items: [{ kind: 'evidence' }, { kind: 'state' }] },
    ]);
    const one = await listInbox(ana, { show: 'all', limit: 1 });
    const two = await listInbox(ana, { show: 'all', limit: 1, cursor: one.nextCursor ?? '' });
    expect(two.things.map(({ claim }) => claim?.id)).toEqual([claimId]);
    expect(two.nextCursor).toBeNull();
    expect((await listInbox(ana, { show: 'mentions', limit: 20 })).things).toEqual([]);
    expect((await listInbox(stranger, { show: 'all', limit: 20 })).things).toEqual([]);
  });

  it('marks read and unread: one, a claim, all that was seen, and only one’s own', async () => {
    await happen(ben, moved(), attached());
    const [newer, older] = await listOf(ana);
    expect(await countUnread(ana)).toBe(2);
    await markOneRead(ana, older?.id ?? '', true);
    expect(await countUnread(ana)).toBe(1);
    await markRead(ana, readingSchema.parse({ all: true, upTo: older?.id }));
    expect(await countUnread(ana)).toBe(1);
    await markRead(ana, readingSchema.parse({ claimId }));
    expect(await countUnread(ana)).toBe(0);
    await markRead(ana, readingSchema.parse({ ids: newer?.id, read: 'false' }));
    expect((await listInbox(ana, { show: 'unread', limit: 20 })).things).toMatchObject([
      { unread: 1 },
    ]);
    await markRead(observer, readingSchema.parse({ all: true }));
    expect(await countUnread(ana)).toBe(1);
    for (const who of [observer, stranger]) {
      expect(await getNotification(who, newer?.id ?? '')).toBeNull();
      await expect(markOneRead(who, newer?.id ?? '', true)).rejects.toMatchObject({
        code: 'NOT_FOUND',
      });
    }
    expect(readingSchema.safeParse({ read: true }).success).toBe(false);
  });
});

test('nothing of an assessment but that it is in', async () => {
  const reasoning = 'Because the port says so.';
  await happen(ben, {
    action: 'assessment.given',
    subject: { kind: 'assessment', id: crypto.randomUUID() },
    claimId,
    after: { rating: 'false', confidence: 90, reasoning },
  });
  // Ids and times may contain any digits by themselves.
  const told = JSON.stringify([await listOf(ana), await listInbox(ana, { show: 'all', limit: 5 })])
    .replace(/[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, 'ID')
    .replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, 'TIME');
  expect(told).toContain('assessment.given');
  expect(told).not.toContain(reasoning);
  expect(told).not.toMatch(/90|"false"|confidence|rating/);
});

test('what is chosen is listed by name; of other teams there is nothing to choose', async () => {
  expect(await getWatch(ana, { kind: 'claim', id: claimId })).toMatchObject({
    choice: null,
    involved: true,
  });
  expect(await getWatch(ben, { kind: 'claim', id: claimId })).toMatchObject({ involved: false });
  await watch(ben, { kind: 'claim', id: claimId, muted: true });
  await watch(ben, { kind: 'claim', id: claimId, muted: false });
  expect(await listWatches(ben)).toMatchObject([{ kind: 'claim', id: claimId, choice: 'watched' }]);
  expect(await listWatches(ana)).toEqual([]);
  for (const kind of ['claim', 'document', 'topic'] as const) {
    const target = { kind, id: claimId };
    expect(await getWatch(stranger, target)).toBeNull();
    await expect(watch(stranger, { ...target, muted: false })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
    await expect(unwatch(stranger, target)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  }
});
