import 'server-only';
import type { Member } from '@/lib/auth/types';
import type { Tx } from '@/lib/db';
import type { WebhookFailure } from '@/prisma/generated/enums';
import { isOn } from './health';
import { changing, lockWebhook, recordWebhook } from './mutations';
import type { WebhookView } from './queries';
import type { WebhookSwitch } from './schema';

const SENDER = { kind: 'system', job: 'send_webhooks' } as const;

/**
 * Pauses a webhook, or switches it on again, also after it was disabled. What happens while it is off is held, and sent by
 * a replay only: whoever switches it on says whether its receiver still wants it. Twice is the same as once.
 */
export async function switchWebhook(
  member: Member,
  { webhookId, on }: WebhookSwitch,
  now = new Date(),
): Promise<WebhookView> {
  return await changing(member, webhookId, async (tx, before) => {
    const row = await tx.webhook.findUniqueOrThrow({ where: { id: webhookId } });
    if (isOn(row) === on) return before;
    await tx.webhook.update({
      where: { id: webhookId },
      data: {
        ...(on ? working : { pausedAt: now }),
        version: { increment: 1 },
      },
    });
    if (!on) await holdDeliveries(tx, webhookId);
    await recordWebhook(tx, member, on ? 'resumed' : 'paused', webhookId, {
      before: { health: before.health },
    });
    return await lockWebhook(tx, member, webhookId);
  });
}

/** The day of failures begins anew. */
const working = {
  ...{ pausedAt: null, disabledAt: null, disabledReason: null },
  ...{ failingSince: null, restUntil: null },
} as const;

/** Switches a webhook off by itself, in the caller's transaction; the team's admins are told. */
export async function disableWebhook(
  tx: Tx,
  { id, teamId }: { id: string; teamId: string },
  reason: WebhookFailure,
  now: Date,
): Promise<void> {
  await tx.webhook.update({
    where: { id },
    data: { disabledAt: now, disabledReason: reason, version: { increment: 1 } },
  });
  await holdDeliveries(tx, id);
  await recordWebhook(tx, SENDER, 'disabled', id, { teamId, after: { reason } });
}

async function holdDeliveries(tx: Tx, webhookId: string): Promise<void> {
  await tx.webhookDelivery.updateMany({
    where: { webhookId, state: 'waiting' },
    data: { state: 'held', nextAt: null },
  });
}
