import { liftConflictOperation } from '@/lib/api/definitions/judgement';
import { apiRoutes } from '@/lib/api/gate/methods';
import { apiRoute } from '@/lib/api/gate/route';
import { liftConflict } from '@/lib/conflicts/mutations';
import { liftSchema } from '@/lib/conflicts/schema';
import { parse } from '@/lib/parse';

const lift = apiRoute(liftConflictOperation, async ({ viewer, params, query, body }) => {
  const reason = body.reason ?? query.reason;
  return await liftConflict(viewer, parse(liftSchema, { conflictId: params.id, reason }));
});

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = apiRoutes(lift);
