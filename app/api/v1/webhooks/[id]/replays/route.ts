import * as definitions from '@/lib/api/definitions/webhooks';
import { apiRoutes } from '@/lib/api/gate/methods';
import { apiRoute } from '@/lib/api/gate/route';
import { replayUnsent } from '@/lib/webhook-deliveries/mutations';

const replay = apiRoute(definitions.replayUnsent, async ({ viewer, params, body }) =>
  replayUnsent(viewer, { ...body, webhookId: params.id }),
);

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = apiRoutes(replay);
