import { beforeAll, expect, test, vi } from 'vitest';
import type { Member } from '@/lib/auth/types';
import { db, transaction } from '@/lib/db';
import { enqueue } from '@/lib/enqueue';
import { requestImport } from '@/lib/imports/mutations';
import { listImportItems } from '@/lib/imports/queries';
import { createMember } from '@/prisma/factories';
import { migrateJobs } from './migrate';
import { startWorker, stopWorker } from './worker';

let reviewer: Member;

beforeAll(async () => {
  await migrateJobs();
  await migrateJobs();
  reviewer = await createMember(db);
});

const jobs = () => db.$queryRaw<{ locked: boolean }[]>`
  SELECT locked_by IS NOT NULL AS locked FROM graphile_worker.jobs`;

async function request() {
  const bytes = new TextEncoder().encode(`Document ${Math.random()} to be read.`);
  return requestImport(reviewer, { items: [{ method: 'file', name: 'a.txt', bytes }] });
}

async function ended(batchId: string) {
  await vi.waitFor(
    async () => {
      const [item] = await listImportItems(reviewer, batchId);
      expect(item?.status).toBe('imported');
    },
    { timeout: 15_000 },
  );
}

test('a job is there only if its transaction commits, and once for one key', async () => {
  const itemId = reviewer.userId;
  const lost = transaction(async (tx) => {
    await enqueue(tx, 'import_item', { itemId });
    throw new Error('rolled back');
  });
  await expect(lost).rejects.toThrow('rolled back');
  expect(await jobs()).toHaveLength(0);
  await transaction(async (tx) => {
    await enqueue(tx, 'import_item', { itemId }, { jobKey: 'same' });
    await enqueue(tx, 'import_item', { itemId }, { jobKey: 'same' });
  });
  expect(await jobs()).toHaveLength(1);
});

test('the worker takes up what waits, what comes, and what a killed process had locked', async () => {
  const waiting = await request();
  await db.$executeRaw`
    UPDATE graphile_worker._private_jobs SET locked_by = 'killed', locked_at = now(), attempts = 1`;
  expect((await jobs()).every((job) => job.locked)).toBe(true);
  await startWorker();
  await startWorker();
  await ended(waiting.batchId);
  await ended((await request()).batchId);
  await stopWorker();
  await stopWorker();
  await vi.waitFor(async () => expect(await jobs()).toHaveLength(0));
});
