import { listSimilar } from '@/lib/api/definitions/claims';
import { apiRoutes } from '@/lib/api/gate/methods';
import { found } from '@/lib/api/gate/problem';
import { apiRoute } from '@/lib/api/gate/route';
import { presentSimilar } from '@/lib/api/presenters/similar';
import { getClaim, listSimilarClaims } from '@/lib/claims/queries';

const list = apiRoute(listSimilar, async ({ viewer, params }) => {
  const { id, statement } = found(await getClaim(viewer, params));
  return presentSimilar(await listSimilarClaims(viewer, { text: statement, exceptId: id }));
});

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = apiRoutes(list);
