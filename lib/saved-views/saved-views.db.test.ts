import { beforeEach, expect, test } from 'vitest';
import { type Member, visitor } from '@/lib/auth/types';
import { db } from '@/lib/db';
import { parse } from '@/lib/parse';
import { createMember } from '@/prisma/factories';
import { changeView, deleteView, saveView } from './mutations';
import { listSavedViews } from './queries';
import { savedViewSchema } from './schema';

let mara: Member;
let jonas: Member;
let observer: Member;
let stranger: Member;

beforeEach(async () => {
  mara = await createMember(db);
  const { teamId } = mara;
  jonas = await createMember(db, { teamId, name: 'Jonas' });
  observer = await createMember(db, { teamId, role: 'observer' });
  stranger = await createMember(db, { role: 'admin' });
});

const input = (fields: Record<string, unknown> = {}) =>
  parse(savedViewSchema, { name: 'Overdue', query: 'due=overdue', ...fields });
const names = async (viewer: Parameters<typeof listSavedViews>[0]) =>
  (await listSavedViews(viewer)).map(({ name }) => name);

test('a view is one’s own until it is shared; own ones come first', async () => {
  await saveView(mara, input({ name: 'Alone' }));
  await saveView(mara, input({ name: 'Together', shared: true }));
  await saveView(jonas, input({ name: 'Zuletzt' }));
  expect(await names(mara)).toEqual(['Alone', 'Together']);
  expect(await names(jonas)).toEqual(['Zuletzt', 'Together']);
  expect(await names(observer)).toEqual(['Together']);
  expect(await names(stranger)).toEqual([]);
  expect(await names(visitor)).toEqual([]);
  const [, shared] = await listSavedViews(jonas);
  expect(shared).toMatchObject({ owner: { id: mara.userId }, can: { change: false } });
});

test('the filter is kept as the list of claims understands it, in one order', () => {
  const query = (text: string) => input({ query: text }).query;
  expect(query('?due=overdue&assignee=me&cursor=abc&made=up')).toBe('assignee=me&due=overdue');
  expect(query('state=drafting&view=table&sort=pressing&state=new')).toBe(
    'sort=pressing&state=drafting&state=new&view=table',
  );
  expect(query('sort=updated&due=never&priority=&q=a%26b')).toBe('q=a%26b');
  expect(savedViewSchema.safeParse({ name: ' ', query: '' }).success).toBe(false);
  expect(savedViewSchema.safeParse({ name: 'x'.repeat(81), query: '' }).success).toBe(false);
});

test('what a view filters by and is gone is said', async () => {
  const topic = await db.topic.create({
    data: { teamId: mara.teamId, slug: 'trade', name: 'Trade' },
  });
  await saveView(mara, input({ query: `topic=trade&assignee=${jonas.userId}` }));
  const gone = async () => (await listSavedViews(mara))[0]?.gone;
  expect(await gone()).toEqual([]);
  await db.topic.delete({ where: { id: topic.id } });
  await db.member.update({ where: { id: jonas.memberId }, data: { removedAt: new Date() } });
  expect(await gone()).toEqual(['topic', 'person']);
});

test('a name is used once by a person, and only whoever made a view changes it', async () => {
  const { id: viewId } = await saveView(mara, input({ shared: true }));
  await expect(saveView(mara, input())).rejects.toMatchObject({ code: 'INVALID' });
  await saveView(jonas, input());
  await expect(changeView(jonas, { viewId, name: 'Mine' })).rejects.toMatchObject({
    code: 'FORBIDDEN',
  });
  await expect(deleteView(jonas, { viewId })).rejects.toMatchObject({ code: 'FORBIDDEN' });
  await expect(deleteView(stranger, { viewId })).rejects.toMatchObject({ code: 'NOT_FOUND' });
  await changeView(mara, { viewId, name: 'Late', shared: false });
  expect(await names(observer)).toEqual([]);
  await expect(deleteView(jonas, { viewId })).rejects.toMatchObject({ code: 'NOT_FOUND' });
  await deleteView(mara, { viewId });
  expect(await names(mara)).toEqual([]);
});

test('observers keep views and do not share them; read tokens keep none; two saves at once are one', async () => {
  await saveView(observer, input());
  await expect(saveView(observer, input({ name: 'B', shared: true }))).rejects.toMatchObject({
    code: 'FORBIDDEN',
  });
  const reading = await createMember(db, { teamId: mara.teamId, mayWrite: false });
  await expect(saveView(reading, input())).rejects.toMatchObject({ code: 'FORBIDDEN' });
  const both = await Promise.allSettled([saveView(mara, input()), saveView(mara, input())]);
  expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
});
