import * as definitions from '@/lib/api/definitions/placements';
import { apiRoutes } from '@/lib/api/gate/methods';
import { found } from '@/lib/api/gate/problem';
import { apiRoute } from '@/lib/api/gate/route';
import { decidePlacement } from '@/lib/placements/decision-mutations';
import { getPlacement } from '@/lib/placements/queries';

const decide = apiRoute(definitions.decidePlacement, async ({ viewer, params, body }) => {
  await decidePlacement(viewer, { ...body, placementId: params.id });
  return found(await getPlacement(viewer, params.id));
});

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = apiRoutes(decide);
