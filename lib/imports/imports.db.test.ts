import { runOnce } from 'graphile-worker';
import { beforeAll, describe, expect, test } from 'vitest';
import { type Member, visitor } from '@/lib/auth/types';
import { db, pool } from '@/lib/db';
import { workerLogger } from '@/lib/jobs/logger';
import { migrateJobs } from '@/lib/jobs/migrate';
import { tasks } from '@/lib/jobs/tasks';
import { createMember } from '@/prisma/factories';
import { requestImport, runImport } from './mutations';
import { listImportItems } from './queries';
import type { ImportItemInput } from './schema';

let reviewer: Member;

beforeAll(async () => {
  await migrateJobs();
  reviewer = await createMember(db);
});

const work = () =>
  runOnce({ pgPool: pool(), taskList: tasks, logger: workerLogger, noHandleSignals: true });

const file = (name: string, content: string): ImportItemInput => ({
  method: 'file',
  name,
  bytes: new TextEncoder().encode(content),
});

const jobCount = async () => {
  const [row] = await db.$queryRaw<{ count: number }[]>`
    SELECT count(*)::int AS count FROM graphile_worker.jobs`;
  return row?.count;
};

describe('an import', () => {
  test('goes on past what fails, and says of each item what became of it', async () => {
    const { batchId } = await requestImport(reviewer, {
      items: [
        file('good.txt', 'A document that can be read.'),
        file('empty.txt', ''),
        {
          method: 'paste',
          title: 'Pasted',
          text: 'A text from the clipboard.',
          publisher: 'Gazette',
        },
        file('same.txt', 'A document that can be read.'),
      ],
    });
    const waiting = await listImportItems(reviewer, batchId);
    expect(waiting.map((item) => item.status)).toEqual(Array(4).fill('queued'));
    await work();
    const ended = await listImportItems(reviewer, batchId);
    expect(ended.map((item) => item.status)).toEqual([
      'imported',
      'failed',
      'imported',
      'recognised',
    ]);
    expect(ended[1]).toMatchObject({
      name: 'empty.txt',
      reason: 'The document is empty.',
      document: null,
    });
    expect(ended[2]?.document?.title).toBe('Pasted');
    expect(ended[3]?.document?.id).toBe(ended[0]?.document?.id);
    expect(await db.importItem.count({ where: { batchId, bytes: { not: null } } })).toBe(0);
    expect(await jobCount()).toBe(0);
  });

  test('takes more into the same batch, from the person who began it', async () => {
    const { batchId } = await requestImport(reviewer, { items: [file('1.txt', 'The first one.')] });
    await requestImport(reviewer, { batchId, items: [file('2.txt', 'The second one.')] });
    expect((await listImportItems(reviewer, batchId)).map((item) => item.name)).toEqual([
      '1.txt',
      '2.txt',
    ]);
    const colleague = await createMember(db, { teamId: reviewer.teamId });
    const intrusion = requestImport(colleague, { batchId, items: [file('3.txt', 'A third.')] });
    await expect(intrusion).rejects.toMatchObject({ code: 'NOT_FOUND' });
    expect(await listImportItems(colleague, batchId)).toHaveLength(2);
    expect(await listImportItems(await createMember(db), batchId)).toEqual([]);
    expect(await listImportItems(visitor, batchId)).toEqual([]);
    await work();
  });

  test('is refused to observers before anything is noted', async () => {
    const observer = await createMember(db, { role: 'observer' });
    const refusal = requestImport(observer, { items: [file('no.txt', 'Not for them.')] });
    await expect(refusal).rejects.toMatchObject({ code: 'FORBIDDEN' });
    expect(await db.importItem.count({ where: { teamId: observer.teamId } })).toBe(0);
  });

  test('runs with the role of the moment, not the one it was asked for with', async () => {
    const member = await createMember(db);
    const { batchId } = await requestImport(member, { items: [file('late.txt', 'Too late.')] });
    await db.member.update({ where: { id: member.memberId }, data: { role: 'observer' } });
    const second = await createMember(db, { teamId: member.teamId });
    const gone = await requestImport(second, { items: [file('gone.txt', 'Gone.')] });
    await db.member.update({ where: { id: second.memberId }, data: { removedAt: new Date() } });
    await work();
    const [demoted] = await listImportItems(member, batchId);
    expect(demoted).toMatchObject({
      status: 'failed',
      reason: expect.stringContaining('reviewers'),
    });
    const [left] = await listImportItems(member, gone.batchId);
    expect(left).toMatchObject({ status: 'failed', reason: expect.stringContaining('no longer') });
    expect(await db.document.count({ where: { teamId: member.teamId } })).toBe(0);
  });

  test('that a killed process left behind is done again, and given up the third time', async () => {
    const items = [file('again.txt', 'Begun twice.'), file('deadly.txt', 'Ends the process.')];
    const { batchId, itemIds } = await requestImport(reviewer, { items });
    await db.importItem.updateMany({ where: { batchId }, data: { status: 'running' } });
    await db.$executeRaw`
      UPDATE graphile_worker._private_jobs SET attempts = 2 WHERE payload->>'itemId' = ${itemIds[1]}`;
    await work();
    const ended = await listImportItems(reviewer, batchId);
    expect(ended.map((item) => item.status)).toEqual(['imported', 'failed']);
    expect(ended[1]?.reason).toContain('stopped twice');
    await runImport(reviewer, String(itemIds[0]));
    expect((await listImportItems(reviewer, batchId))[0]?.status).toBe('imported');
  });
});

test('an address into a private network fails with a sentence and keeps nothing', async () => {
  const member = await createMember(db);
  const url = 'http://127.0.0.1:9/page';
  const { batchId } = await requestImport(member, { items: [{ method: 'url', url }] });
  await work();
  const [item] = await listImportItems(member, batchId);
  expect(item).toMatchObject({ status: 'failed', name: url, document: null });
  expect(item?.reason).toMatch(/^[A-Z].*\.$/);
  expect(await db.document.count({ where: { teamId: member.teamId } })).toBe(0);
});
