import { beforeEach, expect, test } from 'vitest';
import type { Member } from '@/lib/auth/types';
import { readClaim } from '@/lib/claims/queries';
import { db } from '@/lib/db';
import { currentDigest } from '@/lib/digest/queries';
import { createClaim, createMember } from '@/prisma/factories';
import { prioritiseClaims } from './mutations';
import { priorityFormSchema } from './schema';

let reviewer: Member;
let claimId: string;

beforeEach(async () => {
  reviewer = await createMember(db);
  claimId = (await createClaim(db, { by: reviewer })).id;
});

test('a priority and a due date are set, said in the log, and change neither digest nor version', async () => {
  const digest = await currentDigest(reviewer, claimId);
  const seen = await readClaim(db, reviewer, { id: claimId });
  const input = { claimId: [claimId, claimId], priority: 'urgent', dueOn: '2026-12-01' } as const;
  expect(await prioritiseClaims(reviewer, { ...input, claimId: [...input.claimId] })).toEqual({
    count: 1,
  });
  expect(await readClaim(db, reviewer, { id: claimId })).toMatchObject({
    ...{ priority: 'urgent', dueOn: '2026-12-01', version: seen?.version },
  });
  expect(await currentDigest(reviewer, claimId)).toBe(digest);
  expect(await prioritiseClaims(reviewer, { claimId: [claimId], priority: 'urgent' })).toEqual({
    count: 0,
  });
  await prioritiseClaims(reviewer, { claimId: [claimId], dueOn: null });
  const events = await db.auditEvent.findMany({
    where: { claimId, action: 'claim.prioritised' },
    orderBy: { position: 'asc' },
    select: { before: true, after: true },
  });
  expect(events).toEqual([
    {
      before: { priority: 'normal', dueOn: null },
      after: { priority: 'urgent', dueOn: '2026-12-01' },
    },
    {
      before: { priority: 'urgent', dueOn: '2026-12-01' },
      after: { priority: 'urgent', dueOn: null },
    },
  ]);
});

test('refusals: strangers, observers, read tokens, closed claims; nothing is changed then', async () => {
  const { teamId } = reviewer;
  const input = { claimId: [claimId], priority: 'high' as const };
  const observer = await createMember(db, { teamId, role: 'observer' });
  const reading = await createMember(db, { teamId, mayWrite: false });
  const stranger = await createMember(db, { role: 'admin' });
  await expect(prioritiseClaims(observer, input)).rejects.toMatchObject({ code: 'FORBIDDEN' });
  await expect(prioritiseClaims(reading, input)).rejects.toMatchObject({ code: 'FORBIDDEN' });
  await expect(prioritiseClaims(stranger, input)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  const closed = (await createClaim(db, { by: reviewer })).id;
  await db.claim.update({
    where: { id: closed },
    data: { state: 'closed', closeReason: 'out_of_scope' },
  });
  await expect(
    prioritiseClaims(reviewer, { ...input, claimId: [claimId, closed] }),
  ).rejects.toMatchObject({ code: 'CONFLICT' });
  expect(await db.claim.findUniqueOrThrow({ where: { id: claimId } })).toMatchObject({
    priority: 'normal',
  });
});

test('a form sets, keeps, or takes a date away', () => {
  expect(priorityFormSchema.parse({ claimId, priority: 'low' })).toEqual({
    claimId: [claimId],
    priority: 'low',
  });
  expect(priorityFormSchema.parse({ claimId, noDate: 'on', dueOn: '2026-12-01' }).dueOn).toBeNull();
  expect(priorityFormSchema.safeParse({ claimId }).success).toBe(false);
  expect(priorityFormSchema.safeParse({ claimId, dueOn: '2026-13-01' }).success).toBe(false);
});
