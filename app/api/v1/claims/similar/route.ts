import { findSimilar } from '@/lib/api/definitions/claims';
import { apiRoutes } from '@/lib/api/gate/methods';
import { apiRoute } from '@/lib/api/gate/route';
import { presentSimilar } from '@/lib/api/presenters/similar';
import { listSimilarClaims } from '@/lib/matches/similar-queries';

const find = apiRoute(findSimilar, async ({ viewer, query }) =>
  presentSimilar(await listSimilarClaims(viewer, query)),
);

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = apiRoutes(find);
