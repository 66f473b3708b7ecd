import { expect, test } from 'vitest';
import { createClaim as makeClaim } from '@/lib/claims/mutations';
import { db } from '@/lib/db';
import {
  admin,
  happen,
  health,
  hook,
  later,
  log,
  receiver,
  startWebhookDesk,
  turn,
  webhookId,
} from '@/lib/testing/webhook-desk';
import { createMember } from '@/prisma/factories';
import { makeDeliveries } from './making-mutations';
import { listDeliveries } from './queries';
import { sweepWebhooks } from './upkeep-mutations';

startWebhookDesk();

test('an event arrives signed, and its delivery says so', async () => {
  const claimId = await happen();
  await turn();
  const [delivery] = await log();
  expect(receiver.received).toMatchObject([
    {
      id: delivery?.id,
      type: 'claim.created',
      data: { by: admin.userId, claim: { id: claimId } },
    },
  ]);
  expect(delivery).toMatchObject({ state: 'delivered', attempts: 1 });
  expect(delivery?.log).toMatchObject([{ number: 1, status: 204, fault: null }]);
  expect(await health()).toBe('working');
  expect(receiver.server.seen[0]?.headers).toMatchObject({
    ...{ 'content-type': 'application/json', 'user-agent': 'Assay/1 (webhooks)' },
  });
});

test('an event is put into the queue by the very transaction that makes it, where somebody chose it', async () => {
  const queued = async () =>
    (
      await db.$queryRaw<unknown[]>`SELECT 1 FROM graphile_worker.jobs
      WHERE task_identifier = 'make_deliveries'`
    ).length;
  const before = await queued();
  await makeClaim(admin, { statement: 'Two million tonnes.' });
  expect(await queued()).toBe(before + 1);
  await makeClaim(await createMember(db, { role: 'admin' }), { statement: 'A third.' });
  expect(await queued()).toBe(before + 1);
});

test('a delivery is made once for each webhook of its own team that chose it, however often it is told', async () => {
  const stranger = await createMember(db, { role: 'admin' });
  const foreign = await hook(['claim.created'], stranger);
  const other = await hook(['document.imported']);
  const claimId = await happen();
  const events = await db.auditEvent.findMany({ where: { claimId } });
  await makeDeliveries(
    events.map(({ id }) => id),
    new Date(),
  );
  const made = await db.webhookDelivery.findMany({
    where: { webhookId: { in: [webhookId, foreign, other] } },
  });
  expect(made.map((one) => one.webhookId)).toEqual([webhookId]);
  expect(await listDeliveries(stranger, webhookId, { show: 'all', limit: 5 })).toBeNull();
});

test('an event that was before the webhook is not told', async () => {
  const { id: claimId } = await makeClaim(admin, { statement: 'Earlier.' });
  await db.webhook.delete({ where: { id: webhookId } });
  const since = await hook(['claim.created']);
  const events = await db.auditEvent.findMany({ where: { claimId } });
  await makeDeliveries(
    events.map(({ id }) => id),
    new Date(),
  );
  expect(await db.webhookDelivery.count({ where: { webhookId: since } })).toBe(0);
});

test('two processes send each thing once', async () => {
  receiver.answer = (response) => void setTimeout(() => response.writeHead(204).end(), 20);
  for (let made = 0; made < 12; made += 1) await happen();
  await Promise.all([turn(), turn(), turn()]);
  expect(receiver.received).toHaveLength(12);
  expect(new Set(receiver.received.map(({ id }) => id)).size).toBe(12);
});

test('turns do not wait for one that died: its lease ends, and the sweep finds what is overdue', async () => {
  const now = new Date();
  await happen(admin, now);
  const turnUntil = new Date(now.getTime() + 120_000);
  await db.webhook.update({ where: { id: webhookId }, data: { turnUntil } });
  await turn(now);
  expect(receiver.received).toEqual([]);
  await db.$executeRaw`DELETE FROM graphile_worker._private_jobs`;
  const queued = () => db.$queryRaw<unknown[]>`SELECT 1 FROM graphile_worker.jobs
    WHERE key = ${`webhook:${webhookId}`}`;
  await sweepWebhooks(later(now, 0.1));
  expect(await queued()).toEqual([]);
  await sweepWebhooks(later(now, 0.2));
  expect(await queued()).toHaveLength(1);
  await turn(later(now, 0.2));
  expect(receiver.server.seen).toHaveLength(1);
});
