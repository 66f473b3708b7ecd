import * as definitions from '@/lib/api/definitions/versions';
import { apiRoutes } from '@/lib/api/gate/methods';
import { found } from '@/lib/api/gate/problem';
import { apiRoute } from '@/lib/api/gate/route';
import { sliceOf } from '@/lib/api/page';
import { requestArchive } from '@/lib/archiving/mutations';
import { listArchiveRequests } from '@/lib/archiving/queries';

const list = apiRoute(definitions.listArchiveRequests, async ({ viewer, params, query }) =>
  present(found(await listArchiveRequests(viewer, params.id)), query),
);

const ask = apiRoute(definitions.requestArchive, async ({ viewer, params }) => {
  await requestArchive(viewer, { documentId: params.id });
  return present(found(await listArchiveRequests(viewer, params.id)), { limit: FIRST });
});

/** How many requests are told after one more was made. */
const FIRST = 50;

function present(
  { available, items }: NonNullable<Awaited<ReturnType<typeof listArchiveRequests>>>,
  page: { limit: number; cursor?: string },
) {
  return { available, ...sliceOf(items, page, ({ id }) => id) };
}

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = apiRoutes(list, ask);
