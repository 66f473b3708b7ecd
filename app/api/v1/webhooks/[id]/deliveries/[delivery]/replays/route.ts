import * as definitions from '@/lib/api/definitions/webhooks';
import { apiRoutes } from '@/lib/api/gate/methods';
import { apiRoute } from '@/lib/api/gate/route';
import { replayDelivery } from '@/lib/webhook-deliveries/mutations';

const replay = apiRoute(definitions.replayWebhookDelivery, async ({ viewer, params }) =>
  replayDelivery(viewer, { webhookId: params.id, deliveryId: params.delivery }),
);

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = apiRoutes(replay);
