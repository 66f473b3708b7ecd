import { listSimilar } from '@/lib/api/definitions/claims';
import { apiRoutes } from '@/lib/api/gate/methods';
import { found } from '@/lib/api/gate/problem';
import { apiRoute } from '@/lib/api/gate/route';
import { getClaim, listSimilarClaims } from '@/lib/claims/queries';

const list = apiRoute(listSimilar, async ({ viewer, params }) => {
  const { id, statement } = found(await getClaim(viewer, params));
  const { team, published } = await listSimilarClaims(viewer, { text: statement, exceptId: id });
  // The number of a publication is no number of a claim.
  const elsewhere = published.map(({ number: _, ...publication }) => publication);
  return { suggested: [...team, ...elsewhere].sort((a, b) => b.score - a.score) };
});

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = apiRoutes(list);
