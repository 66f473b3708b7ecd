import { beforeEach, expect, test } from 'vitest';
import type { Member } from '@/lib/auth/types';
import { db } from '@/lib/db';
import { createMember } from '@/prisma/factories';
import { discardDraft, removeOldDrafts, saveDraft } from './mutations';
import { getDraft, listDrafts } from './queries';
import { MAX_DRAFTS } from './schema';

let ana: Member;
let ben: Member;
const key = 'comment:one';
const text = (body: string) => ({ body: [body] });

beforeEach(async () => {
  ana = await createMember(db, { name: 'Ana Lind' });
  ben = await createMember(db, { teamId: ana.teamId, role: 'admin' });
});

test('a draft is kept, replaced and removed, for its author alone', async () => {
  const { draft } = await saveDraft(ana, { key, fields: text('Gross'), seenVersion: 3 });
  expect(await getDraft(ana, key)).toEqual({
    key,
    fields: text('Gross'),
    seenVersion: 3,
    savedAt: draft.savedAt,
  });
  expect(await getDraft(ben, key)).toBeNull();
  expect((await listDrafts(ben, { limit: 10 })).items).toEqual([]);
  await saveDraft(ben, { key, fields: text('Net') });
  await discardDraft(ben, { key });
  expect(await getDraft(ana, key)).not.toBeNull();
  await saveDraft(ana, { key, fields: text('Gross or net'), basedOn: draft.savedAt });
  expect((await getDraft(ana, key))?.fields).toEqual(text('Gross or net'));
  await discardDraft(ana, { key });
  await discardDraft(ana, { key });
  expect(await getDraft(ana, key)).toBeNull();
});

test('the same person in another team has other drafts', async () => {
  const elsewhere = await createMember(db, { userId: ana.userId });
  await saveDraft(ana, { key, fields: text('Here') });
  expect(await getDraft(elsewhere, key)).toBeNull();
  await expect(
    saveDraft(elsewhere, { key, fields: text('There'), memberId: ana.memberId }),
  ).rejects.toMatchObject({ code: 'FORBIDDEN' });
  await expect(discardDraft(elsewhere, { key, memberId: ana.memberId })).rejects.toMatchObject({
    code: 'FORBIDDEN',
  });
  expect(await getDraft(ana, key)).not.toBeNull();
});

test('the newer save counts, and hands back what it did not know of', async () => {
  const first = await saveDraft(ana, { key, fields: text('One') });
  const second = await saveDraft(ana, { key, fields: text('Two'), basedOn: null });
  expect(second.replaced).toEqual(first.draft);
  const known = { key, fields: text('Three'), basedOn: second.draft.savedAt };
  expect((await saveDraft(ana, known)).replaced).toBeNull();
  expect((await saveDraft(ana, { ...known, basedOn: null })).replaced).toBeNull();
  const both = await Promise.all(
    ['four', 'five'].map((body) => saveDraft(ana, { key, fields: text(body), basedOn: null })),
  );
  const last = (await getDraft(ana, key))?.fields.body?.[0];
  const loser = both.find(({ draft }) => draft.fields.body?.[0] !== last);
  const winner = both.find(({ draft }) => draft.fields.body?.[0] === last);
  expect(winner?.replaced?.fields).toEqual(loser?.draft.fields);
});

test('a list goes page by page, the newest first, or by keys', async () => {
  for (const body of ['a', 'b', 'c'])
    await saveDraft(ana, { key: `comment:${body}`, fields: text(body) });
  const first = await listDrafts(ana, { limit: 2 });
  const rest = await listDrafts(ana, { limit: 2, cursor: first.nextCursor ?? '' });
  expect([...first.items, ...rest.items].map((item) => item.key).sort()).toEqual([
    'comment:a',
    'comment:b',
    'comment:c',
  ]);
  expect(rest.nextCursor).toBeNull();
  const some = await listDrafts(ana, { keys: ['comment:b', 'comment:x'], limit: 10 });
  expect(some.items.map((item) => item.key)).toEqual(['comment:b']);
});

test('a thousand are enough; an old one can still be written to', async () => {
  const owner = { userId: ana.userId, teamId: ana.teamId };
  await db.draft.createMany({
    data: Array.from({ length: MAX_DRAFTS }, (_, n) => ({ ...owner, key: `k:${n}`, fields: {} })),
  });
  await expect(saveDraft(ana, { key, fields: text('More') })).rejects.toMatchObject({
    code: 'LIMITED',
  });
  await saveDraft(ana, { key: 'k:1', fields: text('More') });
  await saveDraft(ben, { key, fields: text('Mine') });
});

test('what nobody has touched for 90 days goes', async () => {
  const now = new Date();
  const days = (count: number) => new Date(now.getTime() - count * 86_400_000);
  await saveDraft(ana, { key: 'comment:old', fields: text('Old') });
  await saveDraft(ana, { key: 'comment:new', fields: text('New') });
  await db.draft.updateMany({ where: { key: 'comment:old' }, data: { savedAt: days(91) } });
  await db.draft.updateMany({ where: { key: 'comment:new' }, data: { savedAt: days(89) } });
  expect(await removeOldDrafts(now)).toBe(1);
  expect((await listDrafts(ana, { limit: 10 })).items.map((item) => item.key)).toEqual([
    'comment:new',
  ]);
});
