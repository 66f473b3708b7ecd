import { expect, test } from 'vitest';
import { db } from '@/lib/db';
import { getSubmission } from '@/lib/submissions/queries';
import { refusal } from '@/lib/testing/claim-in-progress';
import {
  actionsOf,
  days,
  editor,
  now,
  observer,
  reviewer,
  send,
  sendMails,
  shelf,
  startTipDesk,
} from '@/lib/testing/tip-desk';
import { createMember } from '@/prisma/factories';
import { declineTips, letThrough, markAsSpam, reopenTips } from './mutations';
import { countTips, getTip, listTips } from './queries';
import { tipFilterSchema } from './schema';

startTipDesk();

test('the queue is seen by the team, addresses by editors, and by nobody else', async () => {
  const tip = await send({ email: 'reader@example.test' });
  const other = await createMember(db, { role: 'admin' });
  expect(await getTip(other, tip.id)).toBeNull();
  expect((await shelf(other, 'received')).length).toBe(0);
  expect(await getTip(observer, tip.id)).toMatchObject({
    email: null,
    leftEmail: true,
    can: { merge: false },
  });
  expect(await getTip(reviewer, tip.id)).toMatchObject({ email: null, can: { merge: true } });
  expect(await getTip(editor, tip.id)).toMatchObject({ email: 'reader@example.test' });
  for (const act of [declineTips, letThrough, markAsSpam]) {
    const input = { tipIds: [tip.id], reason: 'other' as const };
    await expect(act(other, input)).rejects.toEqual(refusal('NOT_FOUND'));
    await expect(act(observer, input)).rejects.toEqual(refusal('FORBIDDEN'));
  }
});

test('the queue shows near copies under one, newest first, page by page', async () => {
  const first = await send({});
  const other = await send({ text: 'The mayor resigned on Monday, a newspaper writes.' });
  const copy = await send({
    text: 'Is it true that trout have doubled in the river since 2019?',
  });
  const items = await shelf(reviewer, 'received');
  expect(items.map(({ id, group }) => [id, group])).toEqual([
    [copy.id, copy.id],
    [other.id, other.id],
    [first.id, copy.id],
  ]);
  const filter = tipFilterSchema.parse({ limit: 2 });
  const page = await listTips(reviewer, filter);
  const rest = await listTips(reviewer, { ...filter, cursor: page.nextCursor ?? '' });
  expect([...page.items, ...rest.items].map(({ id }) => id)).toEqual([copy.id, other.id, first.id]);
  expect(rest.nextCursor).toBeNull();
  expect(await countTips(reviewer)).toMatchObject({ received: 3, held: 0 });
});

test('the queue declines with a reason that the sender gets, unless it is undone in time', async () => {
  const tip = await send({ email: 'reader@example.test' });
  await sendMails(now());
  const decline = {
    tipIds: [tip.id],
    reason: 'not_checkable' as const,
    answer: 'It is a forecast.',
  };
  await declineTips(reviewer, decline);
  expect(await getSubmission(tip.token)).toMatchObject({
    status: 'declined',
    reason: 'not_checkable',
    answer: 'It is a forecast.',
  });
  await reopenTips(reviewer, { tipIds: [tip.id] });
  expect(await getSubmission(tip.token)).toMatchObject({ status: 'waiting', answer: null });
  expect(await sendMails(days(1))).toEqual([]);
  await declineTips(reviewer, decline);
  expect(await sendMails(now())).toEqual([]);
  const [mail, ...others] = await sendMails(days(1));
  expect(others).toEqual([]);
  expect(mail?.text).toContain('It is a forecast.');
  expect(await actionsOf(tip.id)).toEqual([
    'tip.received',
    'tip.declined',
    'tip.reopened',
    'tip.declined',
  ]);
  const events = await db.auditEvent.findMany({ where: { subjectId: tip.id } });
  const said = events.map(({ before, after }) => [before, after]);
  expect(JSON.stringify(said)).not.toMatch(/forecast|reader@|Trout/);
});

test('the queue settles all of several or none, and each once', async () => {
  const [one, two] = [await send({}), await send({})];
  await markAsSpam(reviewer, { tipIds: [one.id] });
  const both = { tipIds: [one.id, two.id], reason: 'other' as const };
  await expect(declineTips(reviewer, both)).rejects.toEqual(refusal('CONFLICT'));
  expect(await getTip(reviewer, two.id)).toMatchObject({ state: 'received' });
  const race = await Promise.allSettled(
    Array.from({ length: 4 }, () => markAsSpam(reviewer, { tipIds: [two.id] })),
  );
  expect(race.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  expect(await actionsOf(two.id)).toEqual(['tip.received', 'tip.marked_spam']);
});
