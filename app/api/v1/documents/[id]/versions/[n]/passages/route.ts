import * as definitions from '@/lib/api/definitions/versions';
import { apiRoutes } from '@/lib/api/gate/methods';
import { found } from '@/lib/api/gate/problem';
import { apiRoute } from '@/lib/api/gate/route';
import { sliceOf } from '@/lib/api/page';
import { toCarriedPassage } from '@/lib/api/presenters/version';
import { listPassagesInVersion, listVersions } from '@/lib/versions/queries';

const list = apiRoute(definitions.listPassagesInVersion, async ({ viewer, params, query }) => {
  const { items } = found(await listVersions(viewer, params.id));
  const version = found(items.find(({ number }) => number === params.n) ?? null);
  const passages = await listPassagesInVersion(viewer, params.id, version.number);
  return sliceOf(passages.map(toCarriedPassage), query, ({ id }) => id);
});

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = apiRoutes(list);
