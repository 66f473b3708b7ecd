import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Member } from '@/lib/auth/types';
import { createClaim as makeClaim } from '@/lib/claims/mutations';
import { db } from '@/lib/db';
import { settleEnvironment } from '@/lib/env';
import { migrateJobs } from '@/lib/jobs/migrate';
import { makeNotifications } from '@/lib/notifications/mutations';
import { listInbox } from '@/lib/notifications/queries';
import { Receiver } from '@/lib/testing/receiver';
import type { HookEventType } from '@/lib/webhook-events/catalogue';
import { addWebhook, rotateSecret } from '@/lib/webhooks/mutations';
import { getWebhook } from '@/lib/webhooks/queries';
import { switchWebhook } from '@/lib/webhooks/switch-mutations';
import { createMember } from '@/prisma/factories';
import { makeDeliveries } from './making-mutations';
import { replayDelivery, replayUnsent, sendTest } from './mutations';
import { listDeliveries } from './queries';
import { takeTurn } from './sending-mutations';
import { sweepWebhooks } from './upkeep-mutations';

vi.hoisted(() => vi.stubEnv('ASSAY_TEST_ALLOW_PRIVATE_FETCH', '1'));

let receiver: Receiver;
let admin: Member;
let webhookId: string;

beforeEach(async () => {
  settleEnvironment({ AUTH_SECRET: 'a secret of more than thirty-two characters' });
  await migrateJobs();
  receiver = await Receiver.start();
  admin = await createMember(db, { role: 'admin' });
  webhookId = await hook(['claim.created']);
});
afterEach(() => receiver.close());

async function hook(events: HookEventType[], by = admin): Promise<string> {
  const { id, secret } = await addWebhook(by, { name: 'Newsroom', url: receiver.url, events });
  receiver.secret = secret;
  return id;
}

/** A claim is made, and its event is told as the job does it; answers the claim. */
async function happen(by = admin, now = new Date()): Promise<string> {
  const { id } = await makeClaim(by, { statement: `Four million tonnes, ${crypto.randomUUID()}.` });
  const events = await db.auditEvent.findMany({ where: { claimId: id }, select: { id: true } });
  await makeDeliveries(
    events.map((event) => event.id),
    now,
  );
  return id;
}

const log = async (show: 'all' | 'unsent' = 'all') =>
  (await listDeliveries(admin, webhookId, { show, limit: 50 }))?.items ?? [];
const health = async () => (await getWebhook(admin, webhookId))?.health;
const turn = (now = new Date(), more = {}) =>
  takeTurn(webhookId, { now: () => now, random: () => 0, ...more });
const later = (from: Date, hours: number) => new Date(from.getTime() + hours * 3_600_000);

describe('an event', () => {
  it('arrives signed, and its delivery says so', async () => {
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

  it('is put into the queue by the very transaction that makes it, where somebody chose it', async () => {
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

  it('is made once for each webhook of its own team that chose it, however often it is told', async () => {
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

  it('that was before the webhook is not told', async () => {
    const { id: claimId } = await makeClaim(admin, { statement: 'Earlier.' });
    await db.webhook.delete({ where: { id: webhookId } });
    webhookId = await hook(['claim.created']);
    const events = await db.auditEvent.findMany({ where: { claimId } });
    await makeDeliveries(
      events.map(({ id }) => id),
      new Date(),
    );
    expect(await log()).toEqual([]);
  });
});

describe('a receiver that fails', () => {
  it('is tried again with the same id and body, and another time stamp', async () => {
    receiver.fail();
    const now = new Date();
    await happen(admin, now);
    await turn(now);
    const [failed] = await log('unsent');
    expect(failed).toMatchObject({ state: 'waiting', attempts: 1 });
    expect(failed?.nextAt).toBe(new Date(now.getTime() + 5000).toISOString());
    expect(failed?.log[0]).toMatchObject({ status: 503, answer: 'No: 503' });
    expect(await health()).toBe('failing');
    receiver.recover();
    // Not yet due.
    await turn(new Date(now.getTime() + 4000));
    expect(receiver.received).toHaveLength(1);
    await turn(new Date(now.getTime() + 5000));
    const [first, second] = receiver.server.seen;
    expect(second?.headers['webhook-id']).toBe(first?.headers['webhook-id']);
    expect(second?.body).toBe(first?.body);
    expect(second?.headers['webhook-timestamp']).not.toBe(first?.headers['webhook-timestamp']);
    expect((await log())[0]).toMatchObject({ state: 'delivered', attempts: 2, nextAt: null });
    expect(await health()).toBe('working');
  });

  it('is disabled after a day, by the last attempt; admins are told, and find the way back', async () => {
    receiver.fail(500);
    const editor = await createMember(db, { teamId: admin.teamId, role: 'editor' });
    let now = new Date();
    await happen(admin, now);
    for (let tries = 1; tries <= 9; tries += 1) {
      await turn(now);
      expect(await health(), `after ${tries}`).toBe('failing');
      now = new Date((await log())[0]?.nextAt ?? 0);
    }
    await turn(now);
    expect(await health()).toBe('disabled');
    expect((await log('unsent'))[0]).toMatchObject({ state: 'failed', attempts: 10 });
    const event = await db.auditEvent.findFirstOrThrow({
      where: { action: 'webhook.disabled', subjectId: webhookId },
    });
    expect(event).toMatchObject({
      actorKind: 'system:send_webhooks',
      after: { reason: 'failing' },
    });
    await makeNotifications([event.id]);
    const inbox = await listInbox(admin, { show: 'all', limit: 5 });
    expect(inbox.things).toMatchObject([
      { webhook: { id: webhookId, name: 'Newsroom' }, items: [{ kind: 'webhook' }], unread: 1 },
    ]);
    expect((await listInbox(editor, { show: 'all', limit: 5 })).things).toEqual([]);

    // What happens meanwhile is held.
    const sent = receiver.server.seen.length;
    await happen(admin, now);
    await turn(later(now, 1));
    expect(receiver.server.seen).toHaveLength(sent);
    expect(await getWebhook(admin, webhookId)).toMatchObject({ unsent: 2, waiting: 0 });

    receiver.recover();
    await expect(replayUnsent(admin, { webhookId, since: '2020-01-01' })).rejects.toMatchObject({
      code: 'CONFLICT',
    });
    await switchWebhook(admin, { webhookId, on: true });
    expect(await replayUnsent(admin, { webhookId, since: '2020-01-01' }, now)).toEqual({
      count: 2,
    });
    await turn(now);
    expect((await log()).map(({ state }) => state)).toEqual(['delivered', 'delivered']);
    expect(await health()).toBe('working');
  });

  it('is not disabled when one thing of many arrives', async () => {
    const now = new Date();
    await db.webhook.update({ where: { id: webhookId }, data: { failingSince: later(now, -30) } });
    await happen(admin, now);
    await turn(now);
    expect(await health()).toBe('working');
  });

  it('is disabled at once when it says that it is gone', async () => {
    receiver.fail(410);
    await happen();
    await turn();
    expect(await getWebhook(admin, webhookId)).toMatchObject({
      ...{ health: 'disabled', disabledReason: 'gone', unsent: 1 },
    });
    expect((await log())[0]?.state).toBe('held');
  });

  it('waits as long as it is asked to', async () => {
    receiver.answer = (response) => response.writeHead(429, { 'retry-after': '600' }).end();
    const now = new Date();
    await happen(admin, now);
    await turn(now);
    expect((await log())[0]?.nextAt).toBe(new Date(now.getTime() + 600_000).toISOString());
  });

  it('costs one round, whatever waits for it: it rests', async () => {
    receiver.fail();
    const now = new Date();
    for (let made = 0; made < 9; made += 1) await happen(admin, now);
    await turn(now);
    expect(receiver.server.seen).toHaveLength(4);
    const [job] = await db.$queryRaw<{ run_at: Date }[]>`SELECT run_at FROM graphile_worker.jobs
      WHERE key = ${`webhook:${webhookId}`}`;
    expect(job?.run_at.toISOString()).toBe(new Date(now.getTime() + 5000).toISOString());
  });
});

describe('what receivers answer', () => {
  it('is read up to 4 KB, and never followed', async () => {
    receiver.answer = (response) => response.writeHead(200).end(`a\0b${'x'.repeat(100_000)}`);
    await happen();
    await turn();
    expect((await log())[0]?.log[0]?.answer).toHaveLength(4095);
    receiver.answer = (response, path) =>
      path === '/hook'
        ? response.writeHead(307, { location: '/elsewhere' }).end()
        : response.writeHead(204).end();
    await happen();
    await turn();
    expect((await log())[0]?.log[0]).toMatchObject({ status: 307, fault: null });
    expect(receiver.server.seen.map(({ path }) => path)).toEqual(['/hook', '/hook']);
  });

  it('may be nothing: a connection that is cut, or a machine that is not there', async () => {
    receiver.answer = (response) => response.destroy();
    await happen();
    await turn();
    expect((await log())[0]?.log[0]).toMatchObject({ status: null, fault: 'unreached' });
    await receiver.close();
    await turn(later(new Date(), 1));
    expect((await log())[0]?.log[0]).toMatchObject({ number: 2, fault: 'unreached' });
  });
});

describe('by hand', () => {
  it('a test arrives at once and is in the log', async () => {
    const sent = await sendTest(admin, { webhookId });
    expect(sent).toMatchObject({ type: 'webhook.test', state: 'delivered' });
    expect(receiver.received).toMatchObject([
      { type: 'webhook.test', data: { webhook: { id: webhookId, name: 'Newsroom' } } },
    ]);
  });

  it('one delivery is sent again with its id, also when it had arrived', async () => {
    await happen();
    await turn();
    const [delivery] = await log();
    const ids = { webhookId, deliveryId: delivery?.id ?? '' };
    expect(await replayDelivery(admin, ids)).toMatchObject({ state: 'delivered', attempts: 2 });
    expect(new Set(receiver.received.map(({ id }) => id)).size).toBe(1);
    const foreign = await createMember(db, { role: 'admin' });
    await expect(replayDelivery(foreign, ids)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    const editor = await createMember(db, { teamId: admin.teamId, role: 'editor' });
    await expect(replayDelivery(editor, ids)).rejects.toMatchObject({ code: 'FORBIDDEN' });
  });

  it('nothing is sent while it is paused, and what is held waits for a replay', async () => {
    await happen();
    await switchWebhook(admin, { webhookId, on: false });
    await turn();
    await expect(sendTest(admin, { webhookId })).rejects.toMatchObject({ code: 'CONFLICT' });
    expect(receiver.server.seen).toEqual([]);
    expect((await log('unsent')).map(({ state }) => state)).toEqual(['held']);
  });

  it('a new secret is used at once, and the earlier one for a day', async () => {
    const now = new Date();
    const { secret } = await rotateSecret(admin, { webhookId }, now);
    const earlier = receiver.secret;
    for (const one of [earlier, secret]) {
      receiver.secret = one;
      await sendTest(admin, { webhookId });
    }
    expect(receiver.received).toHaveLength(2);
    await happen(admin, now);
    await turn(later(now, 25));
    expect(receiver.server.seen.at(-1)?.headers['webhook-signature']).not.toContain(' ');
  });

  it('a changed key of the installation is a fault that says so', async () => {
    settleEnvironment({ AUTH_SECRET: 'another secret of more than thirty-two characters' });
    const sent = await sendTest(admin, { webhookId });
    expect(sent.log[0]).toMatchObject({ fault: 'secret', status: null });
    expect(receiver.server.seen).toEqual([]);
    await rotateSecret(admin, { webhookId });
    expect(await sendTest(admin, { webhookId })).toMatchObject({ state: 'delivered' });
  });
});

describe('two processes', () => {
  it('send each thing once', async () => {
    receiver.answer = (response) => void setTimeout(() => response.writeHead(204).end(), 20);
    for (let made = 0; made < 12; made += 1) await happen();
    await Promise.all([turn(), turn(), turn()]);
    expect(receiver.received).toHaveLength(12);
    expect(new Set(receiver.received.map(({ id }) => id)).size).toBe(12);
  });

  it('do not wait for one that died: its lease ends, and the sweep finds what is overdue', async () => {
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
});
