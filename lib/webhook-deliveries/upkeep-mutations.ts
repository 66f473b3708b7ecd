import 'server-only';
import { db, transaction } from '@/lib/db';
import { isOn } from '@/lib/webhooks/health';
import { enqueueTurn, lockRow } from './turn-mutations';

/** How late a delivery may be before the job of its webhook counts as lost: longer than a rest and a lease, in milliseconds. */
const LOST = 450_000;

/** How long deliveries are kept: 30 days, in milliseconds, as long as a replay makes sense. */
const KEPT = 30 * 86_400_000;

/** As many as one statement removes without holding others up. */
const AT_ONCE = 5000;

/** Queues webhooks again with something overdue, because their job was lost or its process died. */
export async function sweepWebhooks(now: Date): Promise<void> {
  const overdue = { lt: new Date(now.getTime() - LOST) };
  const free = [{ turnUntil: null }, { turnUntil: { lt: now } }];
  const rows = await db.webhook.findMany({
    where: {
      ...{ pausedAt: null, disabledAt: null, OR: free },
      deliveries: { some: { state: 'waiting', nextAt: overdue } },
    },
    select: { id: true },
  });
  for (const { id } of rows) {
    await transaction(async (tx) => {
      const webhook = await lockRow(tx, id);
      if (webhook && isOn(webhook)) await enqueueTurn(tx, webhook, now);
    });
  }
}

/** Removes what was made for webhooks more than 30 days ago, sent or not; answers how many. */
export async function removeOldDeliveries(now: Date): Promise<number> {
  const before = new Date(now.getTime() - KEPT);
  for (let removed = 0; ; ) {
    const count = await db.$executeRaw`
      DELETE FROM webhook_delivery WHERE id IN (
        SELECT id FROM webhook_delivery WHERE created_at < ${before} LIMIT ${AT_ONCE})`;
    removed += count;
    if (count < AT_ONCE) return removed;
  }
}
