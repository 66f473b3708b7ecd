import * as definitions from '@/lib/api/definitions/claim-exchange';
import { apiRoutes } from '@/lib/api/gate/methods';
import { found } from '@/lib/api/gate/problem';
import { apiRoute } from '@/lib/api/gate/route';
import { mapClaimImport, startClaimImport } from '@/lib/claim-imports/mutations';
import { getClaimImport } from '@/lib/claim-imports/queries';

const read = apiRoute(definitions.getClaimImport, async ({ viewer, params }) =>
  found(await getClaimImport(viewer, params.id)),
);

const map = apiRoute(definitions.mapClaimImport, async ({ viewer, params: { id }, body }) => {
  const { mapping, dryRun } = body;
  if (mapping) await mapClaimImport(viewer, { importId: id, mapping });
  if (!dryRun) await startClaimImport(viewer, { importId: id });
  return found(await getClaimImport(viewer, id));
});

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = apiRoutes(read, map);
