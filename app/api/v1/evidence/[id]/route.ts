import * as definitions from '@/lib/api/definitions/evidence';
import { apiRoutes } from '@/lib/api/gate/methods';
import { found } from '@/lib/api/gate/problem';
import { apiRoute } from '@/lib/api/gate/route';
import { changeEvidence, withdrawEvidence } from '@/lib/evidence/mutations';
import { getEvidence } from '@/lib/evidence/queries';
import { withdrawalSchema } from '@/lib/evidence/schema';
import { parse } from '@/lib/parse';
import { requoteEvidence } from '@/lib/placements/requote-mutations';

const change = apiRoute(definitions.changeEvidence, async ({ viewer, params, body }) => {
  const { placementId, passage, version: seen, ...rest } = body;
  const words = placementId ? { placementId } : passage && { passage };
  const evidence = { evidenceId: params.id, version: seen };
  const { version } = words ? await requoteEvidence(viewer, { ...evidence, ...words }) : evidence;
  const changed = Object.values(rest).some((field) => field !== undefined);
  if (changed || !words) await changeEvidence(viewer, { ...rest, ...evidence, version });
  return found(await getEvidence(viewer, params.id));
});

const withdraw = apiRoute(definitions.withdrawEvidence, async ({ viewer, params, query, body }) => {
  const reason = body.reason ?? query.reason;
  await withdrawEvidence(viewer, parse(withdrawalSchema, { evidenceId: params.id, reason }));
  return found(await getEvidence(viewer, params.id));
});

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = apiRoutes(change, withdraw);
