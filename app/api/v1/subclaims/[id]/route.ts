import * as definitions from '@/lib/api/definitions/subclaims';
import { apiRoutes } from '@/lib/api/gate/methods';
import { found } from '@/lib/api/gate/problem';
import { apiRoute } from '@/lib/api/gate/route';
import { changeSubclaim, removeSubclaim } from '@/lib/subclaims/mutations';
import { getSubclaim } from '@/lib/subclaims/queries';

const change = apiRoute(definitions.changeSubclaim, async ({ viewer, params, body }) => {
  const { id } = await changeSubclaim(viewer, { ...body, subclaimId: params.id });
  return found(await getSubclaim(viewer, id));
});

const remove = apiRoute(definitions.removeSubclaim, async ({ viewer, params }) => {
  await removeSubclaim(viewer, { subclaimId: params.id });
  return null;
});

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = apiRoutes(change, remove);
