import * as definitions from '@/lib/api/definitions/derivations';
import { apiRoutes } from '@/lib/api/gate/methods';
import { apiRoute } from '@/lib/api/gate/route';
import { removeDerivation } from '@/lib/derivations/mutations';

const remove = apiRoute(definitions.removeDerivation, async ({ viewer, params }) => {
  await removeDerivation(viewer, { derivationId: params.id });
  return null;
});

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = apiRoutes(remove);
