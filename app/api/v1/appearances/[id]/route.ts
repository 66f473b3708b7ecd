import * as definitions from '@/lib/api/definitions/claims';
import { apiRoutes } from '@/lib/api/gate/methods';
import { apiRoute } from '@/lib/api/gate/route';
import { removeAppearance } from '@/lib/claims/mutations';

const remove = apiRoute(definitions.removeAppearance, async ({ viewer, params }) => {
  await removeAppearance(viewer, { appearanceId: params.id });
  return null;
});

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = apiRoutes(remove);
