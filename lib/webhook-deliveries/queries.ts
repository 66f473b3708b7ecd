import 'server-only';
import { z } from 'zod';
import type { Viewer } from '@/lib/auth/types';
import { fromCursor, toCursor } from '@/lib/cursor';
import { db } from '@/lib/db';
import { visibleWebhooks } from '@/lib/webhooks/policy';
import type { Prisma, WebhookAttempt, WebhookDelivery } from '@/prisma/generated/client';
import type { DeliveryState } from '@/prisma/generated/enums';
import { type DeliveryFilter, deliveryCursorSchema } from './schema';
import { type Fault, faults } from './transport';

/** One request of a delivery; `fault` says why nothing was answered. */
export type AttemptView = {
  number: number;
  at: string;
  durationMs: number;
  status: number | null;
  fault: Fault | null;
  answer: string | null;
};

/** One event as it is sent to one webhook, with every request that was made of it, the latest first. */
export type DeliveryView = {
  id: string;
  type: string;
  state: DeliveryState;
  attempts: number;
  createdAt: string;
  nextAt: string | null;
  endedAt: string | null;
  payload: string;
  log: AttemptView[];
};

type Page = { show: DeliveryFilter; cursor?: string; limit: number };

/** What was sent to a webhook, newest first; null where there is no webhook that the viewer may see. */
export async function listDeliveries(
  viewer: Viewer,
  webhookId: string,
  { show, cursor, limit }: Page,
): Promise<{ items: DeliveryView[]; nextCursor: string | null } | null> {
  if (!(await isVisible(viewer, webhookId))) return null;
  const last = cursor && fromCursor(deliveryCursorSchema, cursor).last;
  const rows = await db.webhookDelivery.findMany({
    where: { AND: [{ webhookId }, shown(show), last ? { id: { lt: last } } : {}] },
    include: { log: { orderBy: { number: 'desc' } } },
    orderBy: { id: 'desc' },
    take: limit + 1,
  });
  const page = rows.slice(0, limit);
  const end = rows.length > limit ? page.at(-1) : undefined;
  return {
    items: page.map(toDeliveryView),
    nextCursor: end ? toCursor({ last: end.id }) : null,
  };
}

/** One of them; null where there is none that the viewer may see. */
export async function getDelivery(
  viewer: Viewer,
  { webhookId, deliveryId }: { webhookId: string; deliveryId: string },
): Promise<DeliveryView | null> {
  const row = await db.webhookDelivery.findFirst({
    where: { AND: [{ id: deliveryId, webhookId }, { webhook: visibleWebhooks(viewer) }] },
    include: { log: { orderBy: { number: 'desc' } } },
  });
  return row && toDeliveryView(row);
}

async function isVisible(viewer: Viewer, id: string): Promise<boolean> {
  if (!z.uuid().safeParse(id).success) return false;
  return (await db.webhook.count({ where: { AND: [visibleWebhooks(viewer), { id }] } })) > 0;
}

/** What is tried again failed at least once; what has not had its turn yet did not. */
function shown(show: DeliveryFilter): Prisma.WebhookDeliveryWhereInput {
  if (show === 'all') return {};
  return { OR: [{ state: { in: ['failed', 'held'] } }, { state: 'waiting', tries: { gt: 0 } }] };
}

function toDeliveryView(row: WebhookDelivery & { log: WebhookAttempt[] }): DeliveryView {
  const { id, type, state, attempts, payload } = row;
  return {
    ...{ id, type, state, attempts, payload },
    createdAt: row.createdAt.toISOString(),
    nextAt: row.nextAt?.toISOString() ?? null,
    endedAt: row.endedAt?.toISOString() ?? null,
    log: row.log.map(({ number, at, durationMs, status, fault, answer }) => ({
      ...{ number, durationMs, status, answer },
      fault: faults.find((one) => one === fault) ?? null,
      at: at.toISOString(),
    })),
  };
}
