import * as definitions from '@/lib/api/definitions/webhooks';
import { apiRoutes } from '@/lib/api/gate/methods';
import { apiRoute } from '@/lib/api/gate/route';
import { switchWebhook } from '@/lib/webhooks/switch-mutations';

const turn = apiRoute(definitions.switchWebhook, async ({ viewer, params, body }) =>
  switchWebhook(viewer, { ...body, webhookId: params.id }),
);

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = apiRoutes(turn);
