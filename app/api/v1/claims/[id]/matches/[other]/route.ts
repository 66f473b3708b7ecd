import * as definitions from '@/lib/api/definitions/matches';
import { apiRoutes } from '@/lib/api/gate/methods';
import { apiRoute } from '@/lib/api/gate/route';
import { removeMatch } from '@/lib/matches/mutations';

const remove = apiRoute(definitions.removeMatch, async ({ viewer, params }) => {
  await removeMatch(viewer, { claimId: params.id, otherId: params.other });
  return null;
});

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = apiRoutes(remove);
