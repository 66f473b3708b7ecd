import { run } from 'graphile-worker';
import { afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import type { Member } from '@/lib/auth/types';
import { db, pool } from '@/lib/db';
import { openThread } from '@/lib/discussion/mutations';
import { settleEnvironment } from '@/lib/env';
import { mentionOf } from '@/lib/mentions/markdown';
import { countUnread } from '@/lib/notifications/queries';
import { type MailServer, startMailServer } from '@/lib/testing/mail-server';
import { createClaim, createMember } from '@/prisma/factories';
import { attentionTasks } from './attention-tasks';
import { workerLogger } from './logger';
import { migrateJobs } from './migrate';

/** The whole way from a comment to a mail server, with workers as servers run them. */
let server: MailServer;
let author: Member;
let claim: { id: string };
const ends: (() => Promise<void>)[] = [];

beforeAll(migrateJobs);
beforeEach(async () => {
  server = await startMailServer();
  settleEnvironment({
    SMTP_URL: server.url,
    AUTH_SECRET: 'a secret of more than thirty-two characters',
  });
  author = await createMember(db, { name: 'Ben Ode' });
  claim = await createClaim(db, { by: author });
});
afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end();
  await server.close();
});

async function startWorker(): Promise<void> {
  const runner = await run({
    pgPool: pool(),
    noHandleSignals: true,
    logger: workerLogger,
    taskList: attentionTasks,
    concurrency: 3,
  });
  ends.push(() => runner.stop());
}

const colleague = (name: string) =>
  createMember(db, {
    teamId: author.teamId,
    name,
    email: `${name.replace(' ', '.').toLowerCase()}-${crypto.randomUUID()}@desk.example`,
  });

const mention = (...people: Member[]) =>
  openThread(author, {
    target: { kind: 'claim', id: claim.id },
    body: `Gross or net, ${people.map(({ userId, name }) => mentionOf({ id: userId, name })).join(' ')}?`,
  });

const stateOf = async ({ userId }: Member) =>
  (await db.mail.findMany({ where: { userId } })).map(({ state }) => state);

test('two processes and one outbox: every mention is told and mailed once', async () => {
  const people = await Promise.all(Array.from({ length: 8 }, (_, n) => colleague(`Person ${n}`)));
  await startWorker();
  await startWorker();
  await mention(...people);
  await vi.waitFor(() => expect(server.arrived).toHaveLength(8), { timeout: 20_000 });
  for (const person of people) {
    await vi.waitFor(async () => expect(await stateOf(person)).toEqual(['sent']));
    expect(await countUnread(person)).toBe(1);
  }
  expect(new Set(server.arrived.flatMap(({ to }) => to)).size).toBe(8);
  const ids = server.arrived.map(({ source }) => /^Message-ID: (.+)\r$/m.exec(source)?.[1]);
  expect(new Set(ids).size).toBe(8);
});

test('a mail server that takes its time keeps nobody waiting but mail, two at a time', async () => {
  server.slowMs = 400;
  const people = await Promise.all(Array.from({ length: 6 }, (_, n) => colleague(`Slow ${n}`)));
  const other = await colleague('Ana Lind');
  await startWorker();
  await mention(...people);
  await vi.waitFor(() => expect(server.load.now).toBeGreaterThan(0), { timeout: 10_000 });
  await mention(other);
  await vi.waitFor(async () => expect(await countUnread(other)).toBe(1), { timeout: 10_000 });
  expect(server.arrived.length).toBeLessThan(6);
  // The second thread is news for those of the first as well, so more than these seven may be on their way.
  const reached = () => new Set(server.arrived.flatMap(({ to }) => to)).size;
  await vi.waitFor(() => expect(reached()).toBe(7), { timeout: 30_000 });
  expect(server.load.most).toBeLessThanOrEqual(2);
});

test('a server that is not there is no fault of who writes; the mail goes when it is back', async () => {
  const ana = await colleague('Ana Lind');
  const { port } = server;
  await server.close();
  await startWorker();
  await mention(ana);
  await vi.waitFor(
    async () =>
      expect(await db.mail.findFirst({ where: { userId: ana.userId } })).toMatchObject({
        ...{ attempts: 1, state: 'waiting' },
      }),
    { timeout: 10_000 },
  );
  expect(await countUnread(ana)).toBe(1);
  server = await startMailServer(port);
  // A minute has passed.
  await db.mail.updateMany({ where: { userId: ana.userId }, data: { sendAfter: new Date() } });
  await db.$executeRaw`UPDATE graphile_worker._private_jobs SET run_at = now()`;
  await startWorker();
  await vi.waitFor(async () => expect(await stateOf(ana)).toEqual(['sent']), { timeout: 10_000 });
  // What waited for others may have come as well.
  const { email } = await db.user.findUniqueOrThrow({ where: { id: ana.userId } });
  expect(server.arrived.filter(({ to }) => to.includes(email))).toHaveLength(1);
});
