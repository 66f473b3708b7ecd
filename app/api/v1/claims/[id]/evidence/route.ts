import * as definitions from '@/lib/api/definitions/evidence';
import { apiRoutes } from '@/lib/api/gate/methods';
import { found } from '@/lib/api/gate/problem';
import { apiRoute } from '@/lib/api/gate/route';
import { attachEvidence } from '@/lib/evidence/mutations';
import { getEvidence } from '@/lib/evidence/queries';

const attach = apiRoute(definitions.attachEvidence, async ({ viewer, params, body }) => {
  const { stance, reason, figure, ...passage } = body;
  const input = { claimId: params.id, passage, stance, reason, figure };
  const { id } = await attachEvidence(viewer, input);
  return found(await getEvidence(viewer, id));
});

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = apiRoutes(attach);
