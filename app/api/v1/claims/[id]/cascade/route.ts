import * as definitions from '@/lib/api/definitions/lifecycle';
import { apiRoutes } from '@/lib/api/gate/methods';
import { found } from '@/lib/api/gate/problem';
import { apiRoute } from '@/lib/api/gate/route';
import { sliceOf } from '@/lib/api/page';
import { listCascade } from '@/lib/cascade/queries';

const list = apiRoute(definitions.listCascade, async ({ viewer, params, query }) =>
  sliceOf(found(await listCascade(viewer, params.id)), query, ({ claim }) => claim.id),
);

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = apiRoutes(list);
