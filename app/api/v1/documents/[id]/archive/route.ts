import * as definitions from '@/lib/api/definitions/versions';
import { apiRoutes } from '@/lib/api/gate/methods';
import { found } from '@/lib/api/gate/problem';
import { apiRoute } from '@/lib/api/gate/route';
import { requestArchive } from '@/lib/archiving/mutations';
import { listArchiveRequests } from '@/lib/archiving/queries';

const list = apiRoute(definitions.listArchiveRequests, async ({ viewer, params }) =>
  found(await listArchiveRequests(viewer, params.id)),
);

const ask = apiRoute(definitions.requestArchive, async ({ viewer, params }) => {
  await requestArchive(viewer, { documentId: params.id });
  return found(await listArchiveRequests(viewer, params.id));
});

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = apiRoutes(list, ask);
