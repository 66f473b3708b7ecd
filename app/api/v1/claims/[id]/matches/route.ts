import * as definitions from '@/lib/api/definitions/matches';
import { apiRoutes } from '@/lib/api/gate/methods';
import { found } from '@/lib/api/gate/problem';
import { apiRoute } from '@/lib/api/gate/route';
import { presentMatches } from '@/lib/api/presenters/similar';
import { decideMatch } from '@/lib/matches/mutations';
import { listMatches } from '@/lib/matches/queries';

const decide = apiRoute(definitions.decideMatch, async ({ viewer, params, body }) => {
  const { claim: otherId, decision } = body;
  await decideMatch(viewer, { claimId: params.id, otherId, decision });
  return presentMatches(found(await listMatches(viewer, params.id)));
});

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = apiRoutes(decide);
