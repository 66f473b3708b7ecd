import { listSimilar } from '@/lib/api/definitions/matches';
import { apiRoutes } from '@/lib/api/gate/methods';
import { found } from '@/lib/api/gate/problem';
import { apiRoute } from '@/lib/api/gate/route';
import { presentMatches } from '@/lib/api/presenters/similar';
import { listMatches } from '@/lib/matches/queries';

const list = apiRoute(listSimilar, async ({ viewer, params }) =>
  presentMatches(found(await listMatches(viewer, params.id))),
);

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = apiRoutes(list);
