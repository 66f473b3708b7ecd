import { expect, test } from 'vitest';
import { db } from '@/lib/db';
import { settleEnvironment } from '@/lib/env';
import {
  admin,
  happen,
  later,
  log,
  receiver,
  startWebhookDesk,
  turn,
  webhookId,
} from '@/lib/testing/webhook-desk';
import { rotateSecret } from '@/lib/webhooks/mutations';
import { switchWebhook } from '@/lib/webhooks/switch-mutations';
import { createMember } from '@/prisma/factories';
import { replayDelivery, sendTest } from './mutations';

startWebhookDesk();

test('a test arrives at once and is in the log', async () => {
  const sent = await sendTest(admin, { webhookId });
  expect(sent).toMatchObject({ type: 'webhook.test', state: 'delivered' });
  expect(receiver.received).toMatchObject([
    { type: 'webhook.test', data: { webhook: { id: webhookId, name: 'Newsroom' } } },
  ]);
});

test('one delivery is sent again with its id, also when it had arrived', async () => {
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

test('nothing is sent while it is paused, and what is held waits for a replay', async () => {
  await happen();
  await switchWebhook(admin, { webhookId, on: false });
  await turn();
  await expect(sendTest(admin, { webhookId })).rejects.toMatchObject({ code: 'CONFLICT' });
  expect(receiver.server.seen).toEqual([]);
  expect((await log('unsent')).map(({ state }) => state)).toEqual(['held']);
});

test('a new secret is used at once, and the earlier one for a day', async () => {
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

test('a changed key of the installation is a fault that says so', async () => {
  settleEnvironment({ AUTH_SECRET: 'another secret of more than thirty-two characters' });
  const sent = await sendTest(admin, { webhookId });
  expect(sent.log[0]).toMatchObject({ fault: 'secret', status: null });
  expect(receiver.server.seen).toEqual([]);
  await rotateSecret(admin, { webhookId });
  expect(await sendTest(admin, { webhookId })).toMatchObject({ state: 'delivered' });
});
