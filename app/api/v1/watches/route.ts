import * as definitions from '@/lib/api/definitions/attention';
import { apiRoutes } from '@/lib/api/gate/methods';
import { apiRoute } from '@/lib/api/gate/route';
import { sliceOf } from '@/lib/api/page';
import { listWatches } from '@/lib/watching/queries';

const list = apiRoute(definitions.listWatches, async ({ viewer, query }) =>
  sliceOf(await listWatches(viewer), query, ({ kind, id }) => `${kind} ${id}`),
);

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = apiRoutes(list);
