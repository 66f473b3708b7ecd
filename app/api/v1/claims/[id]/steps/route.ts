import { listSteps } from '@/lib/api/definitions/work';
import { apiRoutes } from '@/lib/api/gate/methods';
import { found } from '@/lib/api/gate/problem';
import { apiRoute } from '@/lib/api/gate/route';
import { getClaim } from '@/lib/claims/queries';
import { listSteps as readSteps } from '@/lib/lifecycle/queries';

const read = apiRoute(listSteps, async ({ viewer, params: { id } }) => {
  const { state } = found(await getClaim(viewer, { id }));
  return { state, items: found(await readSteps(viewer, id)) };
});

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = apiRoutes(read);
