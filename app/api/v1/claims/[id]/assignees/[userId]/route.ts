import * as definitions from '@/lib/api/definitions/claims';
import { apiRoutes } from '@/lib/api/gate/methods';
import { apiRoute } from '@/lib/api/gate/route';
import { assignClaim, unassignClaim } from '@/lib/claims/mutations';

const assign = apiRoute(definitions.assign, async ({ viewer, params: { id, userId } }) => {
  await assignClaim(viewer, { claimId: id, userId });
  return null;
});

const unassign = apiRoute(definitions.unassign, async ({ viewer, params: { id, userId } }) => {
  await unassignClaim(viewer, { claimId: id, userId });
  return null;
});

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = apiRoutes(assign, unassign);
