import { expect, test } from 'vitest';
import { db } from '@/lib/db';
import { makeNotifications } from '@/lib/notifications/mutations';
import { listInbox } from '@/lib/notifications/queries';
import {
  admin,
  happen,
  health,
  later,
  log,
  receiver,
  startWebhookDesk,
  turn,
  webhookId,
} from '@/lib/testing/webhook-desk';
import { getWebhook } from '@/lib/webhooks/queries';
import { switchWebhook } from '@/lib/webhooks/switch-mutations';
import { createMember } from '@/prisma/factories';
import { replayUnsent } from './mutations';

startWebhookDesk();

test('a receiver that fails is tried again with the same id and body, and another time stamp', async () => {
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

test('a receiver is disabled after a day, by the last attempt; admins are told, and find the way back', async () => {
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

test('a receiver is not disabled when one thing of many arrives', async () => {
  const now = new Date();
  await db.webhook.update({ where: { id: webhookId }, data: { failingSince: later(now, -30) } });
  await happen(admin, now);
  await turn(now);
  expect(await health()).toBe('working');
});

test('a receiver is disabled at once when it says that it is gone', async () => {
  receiver.fail(410);
  await happen();
  await turn();
  expect(await getWebhook(admin, webhookId)).toMatchObject({
    ...{ health: 'disabled', disabledReason: 'gone', unsent: 1 },
  });
  expect((await log())[0]?.state).toBe('held');
});

test('a delivery waits as long as it is asked to', async () => {
  receiver.answer = (response) => response.writeHead(429, { 'retry-after': '600' }).end();
  const now = new Date();
  await happen(admin, now);
  await turn(now);
  expect((await log())[0]?.nextAt).toBe(new Date(now.getTime() + 600_000).toISOString());
});

test('a dead receiver costs one round, whatever waits for it: it rests', async () => {
  receiver.fail();
  const now = new Date();
  for (let made = 0; made < 9; made += 1) await happen(admin, now);
  await turn(now);
  expect(receiver.server.seen).toHaveLength(4);
  const [job] = await db.$queryRaw<{ run_at: Date }[]>`SELECT run_at FROM graphile_worker.jobs
    WHERE key = ${`webhook:${webhookId}`}`;
  expect(job?.run_at.toISOString()).toBe(new Date(now.getTime() + 5000).toISOString());
});

test('an answer is read up to 4 KB, and never followed', async () => {
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

test('an answer may be nothing: a connection that is cut, or a machine that is not there', async () => {
  receiver.answer = (response) => response.destroy();
  await happen();
  await turn();
  expect((await log())[0]?.log[0]).toMatchObject({ status: null, fault: 'unreached' });
  await receiver.close();
  await turn(later(new Date(), 1));
  expect((await log())[0]?.log[0]).toMatchObject({ number: 2, fault: 'unreached' });
});
