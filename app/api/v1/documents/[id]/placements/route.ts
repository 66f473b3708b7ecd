import * as definitions from '@/lib/api/definitions/placements';
import { apiRoutes } from '@/lib/api/gate/methods';
import { found } from '@/lib/api/gate/problem';
import { apiRoute } from '@/lib/api/gate/route';
import { sliceOf } from '@/lib/api/page';
import { getDocument } from '@/lib/documents/queries';
import { listPlacements } from '@/lib/placements/queries';

const list = apiRoute(definitions.listPlacements, async ({ viewer, params, query }) => {
  const { id: documentId, versions } = found(await getDocument(viewer, params.id));
  const versionNumber = query.version ?? versions[0]?.number;
  found(versions.find(({ number }) => number === versionNumber) ?? null);
  const placements = await listPlacements(viewer, { documentId, versionNumber });
  return sliceOf(placements, query, ({ id }) => id);
});

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = apiRoutes(list);
