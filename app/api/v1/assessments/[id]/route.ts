import { nameAssessmentOperation } from '@/lib/api/definitions/lifecycle';
import { apiRoutes } from '@/lib/api/gate/methods';
import { apiRoute } from '@/lib/api/gate/route';
import { nameAssessment } from '@/lib/assessments/mutations';

const name = apiRoute(nameAssessmentOperation, ({ viewer, params, body }) =>
  nameAssessment(viewer, { ...body, assessmentId: params.id }),
);

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = apiRoutes(name);
