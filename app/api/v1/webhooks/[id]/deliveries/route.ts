import * as definitions from '@/lib/api/definitions/webhooks';
import { apiRoutes } from '@/lib/api/gate/methods';
import { apiRoute } from '@/lib/api/gate/route';
import { AppError } from '@/lib/errors';
import { listDeliveries } from '@/lib/webhook-deliveries/queries';

const list = apiRoute(definitions.listWebhookDeliveries, async ({ viewer, params, query }) => {
  const page = await listDeliveries(viewer, params.id, query);
  if (!page) throw new AppError('NOT_FOUND', 'There is no such webhook in this team.');
  return page;
});

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = apiRoutes(list);
