import { adjudicateAssessment } from '@/lib/adjudications/mutations';
import { adjudicate } from '@/lib/api/definitions/judgement';
import { apiRoutes } from '@/lib/api/gate/methods';
import { apiRoute } from '@/lib/api/gate/route';

const decide = apiRoute(adjudicate, async ({ viewer, params, body }) => {
  const { decision, reason } = body;
  const saved = await adjudicateAssessment(viewer, { ...body, assessmentId: params.id });
  return { ...saved, decision, reason };
});

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = apiRoutes(decide);
