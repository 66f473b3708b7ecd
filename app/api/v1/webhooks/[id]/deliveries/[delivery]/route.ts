import * as definitions from '@/lib/api/definitions/webhooks';
import { apiRoutes } from '@/lib/api/gate/methods';
import { apiRoute } from '@/lib/api/gate/route';
import { AppError } from '@/lib/errors';
import { getDelivery } from '@/lib/webhook-deliveries/queries';

const read = apiRoute(definitions.getWebhookDelivery, async ({ viewer, params }) => {
  const { id: webhookId, delivery: deliveryId } = params;
  const delivery = await getDelivery(viewer, { webhookId, deliveryId });
  if (!delivery) throw new AppError('NOT_FOUND', 'There is no such delivery.');
  return delivery;
});

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = apiRoutes(read);
