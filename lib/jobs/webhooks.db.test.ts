import { run } from 'graphile-worker';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Member } from '@/lib/auth/types';
import { createClaim } from '@/lib/claims/mutations';
import { db, pool } from '@/lib/db';
import { settleEnvironment } from '@/lib/env';
import { Receiver } from '@/lib/testing/receiver';
import { addWebhook } from '@/lib/webhooks/mutations';
import { createMember } from '@/prisma/factories';
import { workerLogger } from './logger';
import { migrateJobs } from './migrate';
import { webhookTasks } from './webhook-tasks';

/** The whole way from what somebody does to receivers, with workers as servers run them. */
vi.hoisted(() => vi.stubEnv('ASSAY_TEST_ALLOW_PRIVATE_FETCH', '1'));

const CLAIMS = 24;
let admin: Member;
const ends: (() => Promise<unknown>)[] = [];

beforeEach(async () => {
  settleEnvironment({ AUTH_SECRET: 'a secret of more than thirty-two characters' });
  await migrateJobs();
  admin = await createMember(db, { role: 'admin' });
});
afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end();
});

async function startWorker(): Promise<void> {
  const runner = await run({
    pgPool: pool(),
    noHandleSignals: true,
    logger: workerLogger,
    taskList: webhookTasks,
    concurrency: 8,
  });
  ends.push(() => runner.stop());
}

async function startReceiver(name: string): Promise<Receiver> {
  const receiver = await Receiver.start();
  ends.push(() => receiver.close());
  const { secret } = await addWebhook(admin, {
    ...{ name, url: receiver.url, events: ['claim.created'] },
  });
  receiver.secret = secret;
  return receiver;
}

const happen = async () => {
  for (let made = 0; made < CLAIMS; made += 1)
    await createClaim(admin, { statement: `Claim ${made} of ${admin.teamId}.` });
};

test('two processes and ten receivers, of which one is slow and one is dead: eight get everything, each once', async () => {
  const receivers = await Promise.all(
    Array.from({ length: 10 }, (_, n) => startReceiver(`Receiver ${n}`)),
  );
  const [slow, dead, ...others] = receivers;
  if (!slow || !dead) throw new Error('There are ten.');
  slow.answer = (response) => void setTimeout(() => response.writeHead(204).end(), 3000);
  dead.answer = (response) => response.destroy();
  await startWorker();
  await startWorker();
  await happen();
  await vi.waitFor(
    () => expect(others.map(({ received }) => received.length)).toEqual(others.map(() => CLAIMS)),
    { timeout: 60_000 },
  );
  for (const { received } of others)
    expect(new Set(received.map(({ id }) => id)).size).toBe(CLAIMS);
  // The slow one is not through: nobody waited for it. The dead one cost a few rounds, not one for each event.
  expect(slow.received.length).toBeLessThan(CLAIMS);
  expect(dead.server.seen.length).toBeLessThan(CLAIMS);
});
