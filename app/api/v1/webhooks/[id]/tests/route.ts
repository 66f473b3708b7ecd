import * as definitions from '@/lib/api/definitions/webhooks';
import { apiRoutes } from '@/lib/api/gate/methods';
import { apiRoute } from '@/lib/api/gate/route';
import { sendTest } from '@/lib/webhook-deliveries/mutations';

const test = apiRoute(definitions.testWebhook, async ({ viewer, params }) =>
  sendTest(viewer, { webhookId: params.id }),
);

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = apiRoutes(test);
