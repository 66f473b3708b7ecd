import { listDueReviews } from '@/lib/api/definitions/review-plans';
import { apiRoutes } from '@/lib/api/gate/methods';
import { apiRoute } from '@/lib/api/gate/route';
import * as queries from '@/lib/review-plans/queries';

const list = apiRoute(listDueReviews, async ({ viewer, query }) =>
  queries.listDueReviews(viewer, query),
);

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = apiRoutes(list);
