import 'server-only';
import { type Tx, transaction } from '@/lib/db';
import { enqueue } from '@/lib/enqueue';
import { isOn } from '@/lib/webhooks/health';
import type { Webhook } from '@/prisma/generated/client';

/** How long a turn may take before its process counts as dead: two minutes, in milliseconds; a turn ends within one. */
const LEASE = 120_000;

/**
 * Has what waits for a webhook sent, at `runAt` or when its rest is over. The caller holds the webhook's row, so that a turn
 * which ends at the same time sees what is to be sent, or this comes after it.
 */
export async function enqueueTurn(
  tx: Tx,
  { id, restUntil }: { id: string; restUntil: Date | null },
  runAt: Date,
): Promise<void> {
  const at = restUntil && restUntil > runAt ? restUntil : runAt;
  await enqueue(tx, 'send_webhooks', { webhookId: id }, { jobKey: `webhook:${id}`, runAt: at });
}

/** Takes the webhook for this process; null when it is off, gone, or another process has it. */
export async function beginTurn(webhookId: string, now: Date): Promise<Webhook | null> {
  return await transaction(async (tx) => {
    const webhook = await lockRow(tx, webhookId);
    if (!webhook || !isOn(webhook)) return null;
    if (webhook.turnUntil && webhook.turnUntil > now) return null;
    const turnUntil = new Date(now.getTime() + LEASE);
    return await tx.webhook.update({ where: { id: webhookId }, data: { turnUntil } });
  });
}

/** Gives the webhook back, and queues its next turn for when the next delivery is due. */
export async function endTurn(webhookId: string): Promise<void> {
  await transaction(async (tx) => {
    const webhook = await lockRow(tx, webhookId);
    if (!webhook) return;
    await tx.webhook.update({ where: { id: webhookId }, data: { turnUntil: null } });
    const { _min } = await tx.webhookDelivery.aggregate({
      where: { webhookId, state: 'waiting' },
      _min: { nextAt: true },
    });
    if (_min.nextAt && isOn(webhook)) await enqueueTurn(tx, webhook, _min.nextAt);
  });
}

/** The webhook as it is now, locked until the transaction ends; null when it was removed. */
export async function lockRow(tx: Tx, webhookId: string): Promise<Webhook | null> {
  await tx.$queryRaw`SELECT 1 FROM webhook WHERE id = ${webhookId}::uuid FOR UPDATE`;
  return await tx.webhook.findUnique({ where: { id: webhookId } });
}
