import * as definitions from '@/lib/api/definitions/webhooks';
import { apiRoutes } from '@/lib/api/gate/methods';
import { apiRoute } from '@/lib/api/gate/route';
import { sliceOf } from '@/lib/api/page';
import { addWebhook } from '@/lib/webhooks/mutations';
import { listWebhooks } from '@/lib/webhooks/queries';

const list = apiRoute(definitions.listWebhooks, async ({ viewer, query }) =>
  sliceOf(await listWebhooks(viewer), query, ({ id }) => id),
);

const add = apiRoute(definitions.addWebhook, async ({ viewer, body }) => addWebhook(viewer, body));

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = apiRoutes(list, add);
