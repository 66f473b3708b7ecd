import 'server-only';
import { v7 as uuid } from 'uuid';
import type { Member } from '@/lib/auth/types';
import type { Tx } from '@/lib/db';
import { AppError } from '@/lib/errors';
import { TEST_EVENT } from '@/lib/webhook-events/catalogue';
import { testPayload } from '@/lib/webhook-events/payload';
import { changing, recordWebhook } from '@/lib/webhooks/mutations';
import type { WebhookView } from '@/lib/webhooks/queries';
import { type DeliveryView, getDelivery } from './queries';
import type { Replay } from './schema';
import { type Post, takeTurn } from './sending-mutations';
import { enqueueTurn } from './turn-mutations';

/**
 * Sends a test event and answers what became of it: it is sent at once, unless the webhook has its turn just now. CONFLICT
 * while the webhook is off.
 */
export async function sendTest(
  member: Member,
  { webhookId }: { webhookId: string },
  way: Partial<Post> = {},
): Promise<DeliveryView> {
  const now = way.now?.() ?? new Date();
  const deliveryId = uuid();
  await changing(member, webhookId, async (tx, webhook) => {
    mustBeOn(webhook);
    const payload = testPayload({ id: webhookId, name: webhook.name }, now);
    const what = { type: TEST_EVENT, payload, nextAt: now, createdAt: now };
    await tx.webhookDelivery.create({ data: { id: deliveryId, webhookId, ...what } });
    await recordWebhook(tx, member, 'tested', webhookId);
  });
  return await sendNow(member, { webhookId, deliveryId }, way);
}

/**
 * Sends a delivery again, whatever became of it, with the same id and the same body; the waits between attempts begin anew.
 * CONFLICT while the webhook is off.
 */
export async function replayDelivery(
  member: Member,
  ids: { webhookId: string; deliveryId: string },
  way: Partial<Post> = {},
): Promise<DeliveryView> {
  const { webhookId, deliveryId } = ids;
  const now = way.now?.() ?? new Date();
  await changing(member, webhookId, async (tx, webhook) => {
    mustBeOn(webhook);
    const { count } = await again(tx, { id: deliveryId, webhookId }, now);
    if (count === 0) throw notThere();
    await recordWebhook(tx, member, 'replayed', webhookId, { after: { deliveryId } });
  });
  return await sendNow(member, ids, way);
}

/** Sends everything again that failed or was held and was made since then; answers how many. CONFLICT while it is off. */
export async function replayUnsent(
  member: Member,
  { webhookId, since }: Replay,
  now = new Date(),
): Promise<{ count: number }> {
  const createdAt = { gte: new Date(since) };
  return await changing(member, webhookId, async (tx, webhook) => {
    mustBeOn(webhook);
    const unsent = { webhookId, createdAt, state: { in: ['failed' as const, 'held' as const] } };
    const { count } = await again(tx, unsent, now);
    await recordWebhook(tx, member, 'replayed', webhookId, { after: { since, count } });
    await tx.webhook.update({ where: { id: webhookId }, data: { restUntil: null } });
    if (count > 0) await enqueueTurn(tx, { id: webhookId, restUntil: null }, now);
    return { count };
  });
}

type Which = NonNullable<Parameters<Tx['webhookDelivery']['updateMany']>[0]>['where'];

function again(tx: Tx, where: Which, now: Date): Promise<{ count: number }> {
  const data = { state: 'waiting', nextAt: now, tries: 0, endedAt: null } as const;
  return tx.webhookDelivery.updateMany({ where, data });
}

/** In this process and now: whoever asked waits for it. What is left to do, the end of the turn queues. */
async function sendNow(
  member: Member,
  ids: { webhookId: string; deliveryId: string },
  way: Partial<Post>,
): Promise<DeliveryView> {
  await takeTurn(ids.webhookId, { ...way, only: ids.deliveryId });
  const delivery = await getDelivery(member, ids);
  if (!delivery) throw notThere();
  return delivery;
}

function mustBeOn({ health }: WebhookView): void {
  if (health !== 'paused' && health !== 'disabled') return;
  throw new AppError('CONFLICT', 'The webhook is off. Switch it on first.');
}

const notThere = () => new AppError('NOT_FOUND', 'There is no such delivery.');
