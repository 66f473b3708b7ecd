import { listChallengesOperation } from '@/lib/api/definitions/challenges';
import { apiRoutes } from '@/lib/api/gate/methods';
import { apiRoute } from '@/lib/api/gate/route';
import { listChallenges } from '@/lib/challenges/queries';

const list = apiRoute(listChallengesOperation, ({ viewer, query }) =>
  listChallenges(viewer, query),
);

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = apiRoutes(list);
