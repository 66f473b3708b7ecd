import * as definitions from '@/lib/api/definitions/versions';
import { apiRoutes } from '@/lib/api/gate/methods';
import { found } from '@/lib/api/gate/problem';
import { apiRoute } from '@/lib/api/gate/route';
import { sliceOf } from '@/lib/api/page';
import { scheduleChecks } from '@/lib/document-checks/mutations';
import { getChecks } from '@/lib/document-checks/queries';

const read = apiRoute(definitions.getChecks, async ({ viewer, params, query }) =>
  present(found(await getChecks(viewer, params.id)), query),
);

const change = apiRoute(definitions.scheduleChecks, async ({ viewer, params, body }) => {
  await scheduleChecks(viewer, { ...body, documentId: params.id });
  return present(found(await getChecks(viewer, params.id)), { limit: FIRST });
});

/** How many looks are told after the schedule was changed. */
const FIRST = 50;

function present(
  { items, ...schedule }: NonNullable<Awaited<ReturnType<typeof getChecks>>>,
  page: { limit: number; cursor?: string },
) {
  return { ...schedule, ...sliceOf(items, page, ({ id }) => id) };
}

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = apiRoutes(read, change);
