import * as definitions from '@/lib/api/definitions/derivations';
import { apiRoutes } from '@/lib/api/gate/methods';
import { found } from '@/lib/api/gate/problem';
import { apiRoute } from '@/lib/api/gate/route';
import { getClaim } from '@/lib/claims/queries';
import { getClaimLineage } from '@/lib/lineage/queries';

const read = apiRoute(definitions.getLineage, async ({ viewer, params }) => {
  const claim = found(await getClaim(viewer, { id: params.id }));
  return getClaimLineage(viewer, claim.id);
});

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = apiRoutes(read);
