import type { Task } from 'graphile-worker';
import { z } from 'zod';
import { makeDeliveries } from '@/lib/webhook-deliveries/making-mutations';
import { takeTurn } from '@/lib/webhook-deliveries/sending-mutations';
import { removeOldDeliveries, sweepWebhooks } from '@/lib/webhook-deliveries/upkeep-mutations';

const eventsPayload = z.array(z.uuid());
const turnPayload = z.object({ webhookId: z.uuid() });

/** The tasks that tell other programs of things. They have a worker of their own: a dead receiver keeps nobody else waiting. */
export const webhookTasks = {
  make_deliveries: async (payload) => {
    await makeDeliveries(eventsPayload.parse(payload), new Date());
  },
  send_webhooks: async (payload) => {
    await takeTurn(turnPayload.parse(payload).webhookId);
  },
  sweep_webhooks: async () => {
    await sweepWebhooks(new Date());
  },
  remove_old_deliveries: async () => {
    await removeOldDeliveries(new Date());
  },
} satisfies Record<string, Task>;
