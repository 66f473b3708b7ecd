import * as definitions from '@/lib/api/definitions/versions';
import { apiRoutes } from '@/lib/api/gate/methods';
import { found } from '@/lib/api/gate/problem';
import { apiRoute } from '@/lib/api/gate/route';
import { scheduleChecks } from '@/lib/document-checks/mutations';
import { getChecks } from '@/lib/document-checks/queries';

const read = apiRoute(definitions.getChecks, async ({ viewer, params }) =>
  found(await getChecks(viewer, params.id)),
);

const change = apiRoute(definitions.scheduleChecks, async ({ viewer, params, body }) => {
  await scheduleChecks(viewer, { ...body, documentId: params.id });
  return found(await getChecks(viewer, params.id));
});

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = apiRoutes(read, change);
