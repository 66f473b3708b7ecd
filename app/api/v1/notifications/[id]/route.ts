import * as definitions from '@/lib/api/definitions/attention';
import { apiRoutes } from '@/lib/api/gate/methods';
import { found } from '@/lib/api/gate/problem';
import { apiRoute } from '@/lib/api/gate/route';
import { markOneRead } from '@/lib/notifications/mutations';
import { getNotification } from '@/lib/notifications/queries';

const patch = apiRoute(definitions.patchNotification, async ({ viewer, params, body }) => {
  await markOneRead(viewer, params.id, body.read);
  return found(await getNotification(viewer, params.id));
});

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = apiRoutes(patch);
