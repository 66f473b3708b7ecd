import * as definitions from '@/lib/api/definitions/evidence';
import { apiRoutes } from '@/lib/api/gate/methods';
import { found } from '@/lib/api/gate/problem';
import { apiRoute } from '@/lib/api/gate/route';
import { recordSearch } from '@/lib/evidence/mutations';
import { listSearches } from '@/lib/evidence/queries';

const record = apiRoute(definitions.recordSearch, async ({ viewer, params, body }) => {
  const { id } = await recordSearch(viewer, { ...body, claimId: params.id });
  const searches = await listSearches(viewer, params.id);
  return found(searches.find((search) => search.id === id) ?? null);
});

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = apiRoutes(record);
