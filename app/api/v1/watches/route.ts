import * as definitions from '@/lib/api/definitions/attention';
import { apiRoutes } from '@/lib/api/gate/methods';
import { apiRoute } from '@/lib/api/gate/route';
import { listWatches } from '@/lib/watching/queries';

const list = apiRoute(definitions.listWatches, async ({ viewer }) => ({
  items: await listWatches(viewer),
}));

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = apiRoutes(list);
