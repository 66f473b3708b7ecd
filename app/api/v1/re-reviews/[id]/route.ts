import * as definitions from '@/lib/api/definitions/re-reviews';
import { apiRoutes } from '@/lib/api/gate/methods';
import { found } from '@/lib/api/gate/problem';
import { apiRoute } from '@/lib/api/gate/route';
import { settleReReview } from '@/lib/re-reviews/mutations';
import { getReReview } from '@/lib/re-reviews/queries';

const settle = apiRoute(definitions.settleReReview, async ({ viewer, params, body }) => {
  await settleReReview(viewer, { ...body, reReviewId: params.id });
  return found(await getReReview(viewer, params.id));
});

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = apiRoutes(settle);
