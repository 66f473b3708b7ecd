import { fork } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { childEnvironment, env, settleEnvironment } from '@/lib/env';

/**
 * How many deliveries a second reach a receiver on this machine that takes 20 ms to answer: by turns in one process and in
 * two, and one after the other as a plain loop sends them. Everything is signed, and written down after it was sent. Run
 * with `npx tsx --conditions=react-server bench/webhooks.ts`.
 */
const WEBHOOKS = 8;
const DELIVERIES = 60;
/** As far away as a machine on the same continent. */
const ANSWER_MS = 20;

/** A name and what sends everything that is due; answers the seconds. */
const ways = [
  ['one after the other', () => timed(oneByOne)],
  ['turns, one process', () => processes(1)],
  ['turns, two processes', () => processes(2)],
] as const;

const isChild = process.argv.includes('--turns');
if (isChild) await takeAllTurns();
else await compare();

/** What a second process does: the turns of all webhooks, until nothing waits. */
async function takeAllTurns(): Promise<void> {
  const { db, closeDb } = await import('@/lib/db');
  const { takeTurn } = await import('@/lib/webhook-deliveries/sending-mutations');
  const ids = (await db.webhook.findMany({ select: { id: true } })).map(({ id }) => id);
  process.send?.('ready');
  await once(process, 'message');
  while ((await db.webhookDelivery.count({ where: { state: 'waiting' } })) > 0) {
    await Promise.all(ids.map((id) => takeTurn(id)));
    // The other process has what is left; the worker would not ask again before it is due.
    await sleep(100);
  }
  await closeDb();
  process.disconnect?.();
}

async function compare(): Promise<void> {
  const { openBenchDatabase } = await import('./database');
  const database = await openBenchDatabase();
  settleEnvironment({ ASSAY_TEST_ALLOW_PRIVATE_FETCH: '1' });
  const { migrateJobs } = await import('@/lib/jobs/migrate');
  await migrateJobs();
  let arrived = 0;
  const server = createServer((request, response) => {
    request.resume().on('end', async () => {
      await sleep(ANSWER_MS);
      arrived += 1;
      response.writeHead(204).end();
    });
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  const rows = [];
  for (const [way, send] of ways) {
    await fill(url);
    arrived = 0;
    const seconds = await send();
    if (arrived !== WEBHOOKS * DELIVERIES) throw new Error(`${way}: ${arrived} arrived.`);
    rows.push({ way, seconds: seconds.toFixed(1), 'a second': Math.round(arrived / seconds) });
  }
  console.table(rows);
  server.close();
  await database.close();
}

/** New webhooks with as many deliveries that are due, in place of those before. */
async function fill(url: string): Promise<void> {
  const { db } = await import('@/lib/db');
  const { createMember } = await import('@/prisma/factories');
  const { addWebhook } = await import('@/lib/webhooks/mutations');
  await db.webhook.deleteMany();
  const admin = await createMember(db, { role: 'admin' });
  for (let count = 0; count < WEBHOOKS; count += 1) {
    const hook = { name: `Receiver ${count}`, url, events: ['claim.created' as const] };
    const { id: webhookId } = await addWebhook(admin, hook);
    const payload = JSON.stringify({ type: 'test', data: 'x'.repeat(400) });
    const due = { webhookId, type: 'test', payload, nextAt: new Date() };
    await db.webhookDelivery.createMany({ data: Array(DELIVERIES).fill(due) });
  }
}

async function timed(send: () => Promise<void>): Promise<number> {
  const began = performance.now();
  await send();
  return (performance.now() - began) / 1000;
}

/** A loop over what is due, each thing sent and written down before the next. */
async function oneByOne(): Promise<void> {
  const { db } = await import('@/lib/db');
  const { openSecret } = await import('@/lib/webhooks/secret');
  const { signedHeaders } = await import('@/lib/webhook-deliveries/signature');
  const { openWay, post } = await import('@/lib/webhook-deliveries/transport');
  const way = { allowPrivate: true };
  const agent = openWay(way);
  const due = await db.webhookDelivery.findMany({ include: { webhook: true } });
  for (const { id, webhookId, payload: body, webhook } of due) {
    const secret = openSecret(webhook.secret, { installation: env.AUTH_SECRET ?? '', webhookId });
    const at = new Date();
    const headers = signedHeaders({ id, at, body }, secret ? [secret] : []);
    const { status } = await post(webhook.url, { headers, body }, way, agent);
    const data = { state: 'delivered' as const, status, nextAt: null, endedAt: at };
    await db.webhookDelivery.update({ where: { id }, data });
  }
  await agent.destroy();
}

/** Processes of their own that begin together; the time until the last one has nothing left to send. */
async function processes(count: number): Promise<number> {
  const children = Array.from({ length: count }, () =>
    fork(fileURLToPath(import.meta.url), ['--turns'], { env: childEnvironment({}) }),
  );
  await Promise.all(children.map((child) => once(child, 'message')));
  return await timed(async () => {
    for (const child of children) child.send('go');
    await Promise.all(children.map((child) => once(child, 'exit')));
  });
}
