import * as definitions from '@/lib/api/definitions/attention';
import { apiRoutes } from '@/lib/api/gate/methods';
import { found } from '@/lib/api/gate/problem';
import { apiRoute } from '@/lib/api/gate/route';
import { unwatch, watch } from '@/lib/watching/mutations';
import { getWatch } from '@/lib/watching/queries';

const put = apiRoute(definitions.putWatch, async ({ viewer, params, body }) => {
  await watch(viewer, { ...params, ...body });
  return found(await getWatch(viewer, params));
});

const remove = apiRoute(definitions.deleteWatch, async ({ viewer, params }) => {
  await unwatch(viewer, params);
  return null;
});

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = apiRoutes(put, remove);
