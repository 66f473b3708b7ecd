import 'server-only';
import { z } from 'zod';
import type { Viewer } from '@/lib/auth/types';
import { db, type Tx } from '@/lib/db';
import { type HookEventType, isHookEventType } from '@/lib/webhook-events/catalogue';
import type { WebhookFailure } from '@/prisma/generated/enums';
import { type Health, healthOf } from './health';
import { canSetWebhooks, visibleWebhooks } from './policy';

/** A webhook as admins see it, without its secret. `unsent` counts what failed or was held and a replay would send. */
export type WebhookView = {
  id: string;
  name: string;
  url: string;
  events: HookEventType[];
  health: Health;
  disabledReason: WebhookFailure | null;
  failingSince: string | null;
  deliveredAt: string | null;
  previousSecretUntil: string | null;
  waiting: number;
  unsent: number;
  createdAt: string;
  version: number;
  can: { change: boolean };
};

const webhookSelect = {
  ...{ id: true, teamId: true, name: true, url: true, events: true, version: true },
  ...{ pausedAt: true, disabledAt: true, disabledReason: true, failingSince: true },
  ...{ deliveredAt: true, previousUntil: true, createdAt: true },
} as const;

/** The team's webhooks by name for its admins; none for anybody else. */
export async function listWebhooks(viewer: Viewer, now = new Date()): Promise<WebhookView[]> {
  return await readWebhooks(db, viewer, now);
}

/** One of them; null where there is none that the viewer may see. */
export async function getWebhook(
  viewer: Viewer,
  id: string,
  now = new Date(),
): Promise<WebhookView | null> {
  if (!z.uuid().safeParse(id).success) return null;
  return (await readWebhooks(db, viewer, now, id))[0] ?? null;
}

/** The same inside a transaction, or only the one with that id. */
export async function readWebhooks(
  tx: Tx,
  viewer: Viewer,
  now: Date,
  id?: string,
): Promise<WebhookView[]> {
  const rows = await tx.webhook.findMany({
    where: { AND: [visibleWebhooks(viewer), { id }] },
    select: webhookSelect,
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
  });
  const counts = await tx.webhookDelivery.groupBy({
    by: ['webhookId', 'state'],
    where: { webhookId: { in: rows.map((row) => row.id) }, state: { not: 'delivered' } },
    _count: true,
  });
  return rows.map((row) => {
    const own = counts.filter(({ webhookId }) => webhookId === row.id);
    const count = (...states: string[]) =>
      own.reduce((sum, one) => sum + (states.includes(one.state) ? one._count : 0), 0);
    const { id: webhookId, name, url, version, disabledReason, previousUntil } = row;
    return {
      ...{ id: webhookId, name, url, version, disabledReason },
      events: row.events.filter(isHookEventType),
      health: healthOf(row),
      failingSince: row.failingSince?.toISOString() ?? null,
      deliveredAt: row.deliveredAt?.toISOString() ?? null,
      previousSecretUntil:
        previousUntil && previousUntil > now ? previousUntil.toISOString() : null,
      waiting: count('waiting'),
      unsent: count('failed', 'held'),
      createdAt: row.createdAt.toISOString(),
      can: { change: canSetWebhooks(viewer, row.teamId) },
    };
  });
}
