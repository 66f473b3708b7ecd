import { assess } from '@/lib/api/definitions/lifecycle';
import { apiRoutes } from '@/lib/api/gate/methods';
import { found } from '@/lib/api/gate/problem';
import { apiRoute } from '@/lib/api/gate/route';
import { submitAssessment } from '@/lib/assessments/mutations';
import { listAssessments } from '@/lib/assessments/queries';

const give = apiRoute(assess, async ({ viewer, params, body }) => {
  await submitAssessment(viewer, { ...body, claimId: params.id });
  const { mine } = found(await listAssessments(viewer, params.id));
  return found(mine);
});

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = apiRoutes(give);
