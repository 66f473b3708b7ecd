import { readChallenge } from '@/lib/api/definitions/challenges';
import { apiRoutes } from '@/lib/api/gate/methods';
import { found } from '@/lib/api/gate/problem';
import { apiRoute } from '@/lib/api/gate/route';
import { getChallenge } from '@/lib/challenges/queries';

const read = apiRoute(readChallenge, async ({ viewer, params }) =>
  found(await getChallenge(viewer, params.id)),
);

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = apiRoutes(read);
