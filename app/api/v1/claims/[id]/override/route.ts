import * as definitions from '@/lib/api/definitions/subclaims';
import { apiRoutes } from '@/lib/api/gate/methods';
import { found } from '@/lib/api/gate/problem';
import { apiRoute } from '@/lib/api/gate/route';
import { overrideRollUp } from '@/lib/verdicts/override-mutations';
import { getVerdict } from '@/lib/verdicts/queries';

const write = apiRoute(definitions.overrideRollUp, async ({ viewer, params, body }) => {
  await overrideRollUp(viewer, { ...body, claimId: params.id });
  const { verdict } = found(await getVerdict(viewer, params.id));
  return found(verdict);
});

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = apiRoutes(write);
