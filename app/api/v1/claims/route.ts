import * as definitions from '@/lib/api/definitions/claims';
import { Answer } from '@/lib/api/gate/answer';
import { apiRoutes } from '@/lib/api/gate/methods';
import { apiRoute } from '@/lib/api/gate/route';
import { presentClaim } from '@/lib/api/presenters/claim';
import { createClaim } from '@/lib/claims/mutations';
import { listClaims } from '@/lib/claims/queries';

const list = apiRoute(definitions.listClaims, ({ viewer, query }) => listClaims(viewer, query));

const create = apiRoute(definitions.createClaim, async ({ viewer, body }) => {
  const { id } = await createClaim(viewer, body);
  const headers = { location: `/api/v1/claims/${id}` };
  return new Answer(await presentClaim(viewer, id), { headers });
});

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = apiRoutes(list, create);
