import { declareConflictOperation } from '@/lib/api/definitions/judgement';
import { apiRoutes } from '@/lib/api/gate/methods';
import { found } from '@/lib/api/gate/problem';
import { apiRoute } from '@/lib/api/gate/route';
import { declareConflict } from '@/lib/conflicts/mutations';
import { listConflicts } from '@/lib/conflicts/queries';

const declare = apiRoute(declareConflictOperation, async ({ viewer, params, body }) => {
  await declareConflict(viewer, { ...body, claimId: params.id });
  const { mine } = found(await listConflicts(viewer, params.id));
  return found(mine);
});

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = apiRoutes(declare);
