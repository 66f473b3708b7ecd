import * as definitions from '@/lib/api/definitions/webhooks';
import { apiRoutes } from '@/lib/api/gate/methods';
import { apiRoute } from '@/lib/api/gate/route';
import { rotateSecret } from '@/lib/webhooks/mutations';

const rotate = apiRoute(definitions.rotateWebhookSecret, async ({ viewer, params }) =>
  rotateSecret(viewer, { webhookId: params.id }),
);

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = apiRoutes(rotate);
