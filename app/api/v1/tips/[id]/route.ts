import * as definitions from '@/lib/api/definitions/tips';
import { apiRoutes } from '@/lib/api/gate/methods';
import { found } from '@/lib/api/gate/problem';
import { apiRoute } from '@/lib/api/gate/route';
import { presentSimilar } from '@/lib/api/presenters/similar';
import { listSimilarClaims } from '@/lib/matches/similar-queries';
import { getTip } from '@/lib/tips/queries';

const read = apiRoute(definitions.getTip, async ({ viewer, params }) => {
  const tip = found(await getTip(viewer, params.id));
  const { suggested } = presentSimilar(await listSimilarClaims(viewer, { text: tip.text ?? '' }));
  return { ...tip, suggested };
});

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = apiRoutes(read);
