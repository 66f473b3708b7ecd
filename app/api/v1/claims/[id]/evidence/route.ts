import * as definitions from '@/lib/api/definitions/evidence';
import { apiRoutes } from '@/lib/api/gate/methods';
import { found } from '@/lib/api/gate/problem';
import { apiRoute } from '@/lib/api/gate/route';
import { attachEvidence } from '@/lib/evidence/mutations';
import { getEvidence } from '@/lib/evidence/queries';
import { flagsOfPassage } from '@/lib/passages/typed-quote';

const attach = apiRoute(definitions.attachEvidence, async ({ viewer, params, body }) => {
  const { stance, reason, figure, ...passage } = body;
  const input = { claimId: params.id, passage, stance, reason, figure };
  const { id } = await attachEvidence(viewer, input);
  const evidence = found(await getEvidence(viewer, id));
  const typed = 'quote' in body;
  const flags = typed ? flagsOfPassage(evidence.passage, evidence.document.language) : [];
  return { ...evidence, flags };
});

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = apiRoutes(attach);
