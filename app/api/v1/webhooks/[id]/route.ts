import * as definitions from '@/lib/api/definitions/webhooks';
import { apiRoutes } from '@/lib/api/gate/methods';
import { apiRoute } from '@/lib/api/gate/route';
import { AppError } from '@/lib/errors';
import { changeWebhook, removeWebhook } from '@/lib/webhooks/mutations';
import { getWebhook } from '@/lib/webhooks/queries';

const read = apiRoute(definitions.getWebhook, async ({ viewer, params }) => {
  const webhook = await getWebhook(viewer, params.id);
  if (!webhook) throw new AppError('NOT_FOUND', 'There is no such webhook in this team.');
  return webhook;
});

const change = apiRoute(definitions.changeWebhook, async ({ viewer, params, body }) =>
  changeWebhook(viewer, { ...body, webhookId: params.id }),
);

const remove = apiRoute(definitions.removeWebhook, async ({ viewer, params }) => {
  await removeWebhook(viewer, { webhookId: params.id });
  return null;
});

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = apiRoutes(read, change, remove);
