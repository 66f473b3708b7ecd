import * as definitions from '@/lib/api/definitions/evidence';
import { apiRoutes } from '@/lib/api/gate/methods';
import { found } from '@/lib/api/gate/problem';
import { apiRoute } from '@/lib/api/gate/route';
import { changeEvidence, withdrawEvidence } from '@/lib/evidence/mutations';
import { getEvidence } from '@/lib/evidence/queries';
import { withdrawalSchema } from '@/lib/evidence/schema';
import { parse } from '@/lib/parse';

const change = apiRoute(definitions.changeEvidence, async ({ viewer, params, body }) => {
  await changeEvidence(viewer, { ...body, evidenceId: params.id });
  return found(await getEvidence(viewer, params.id));
});

const withdraw = apiRoute(definitions.withdrawEvidence, async ({ viewer, params, query, body }) => {
  const reason = body.reason ?? query.reason;
  await withdrawEvidence(viewer, parse(withdrawalSchema, { evidenceId: params.id, reason }));
  return found(await getEvidence(viewer, params.id));
});

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = apiRoutes(change, withdraw);
