import * as definitions from '@/lib/api/definitions/claims';
import { Answer } from '@/lib/api/gate/answer';
import { apiRoutes } from '@/lib/api/gate/methods';
import { apiRoute } from '@/lib/api/gate/route';
import { presentClaim } from '@/lib/api/presenters/claim';
import { createClaim } from '@/lib/claims/mutations';
import { listClaims } from '@/lib/claims/queries';
import { listLikelyClaims } from '@/lib/matches/similar-queries';

const list = apiRoute(
  definitions.listClaims,
  async ({ viewer, query: { similarTo, ...filter } }) =>
    similarTo
      ? { items: await listLikelyClaims(viewer, similarTo, filter), nextCursor: null }
      : await listClaims(viewer, filter),
);

const create = apiRoute(definitions.createClaim, async ({ viewer, body }) => {
  const { id } = await createClaim(viewer, body);
  const headers = { location: `/api/v1/claims/${id}` };
  return new Answer(await presentClaim(viewer, id), { headers });
});

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = apiRoutes(list, create);
