import * as definitions from '@/lib/api/definitions/re-reviews';
import { apiRoutes } from '@/lib/api/gate/methods';
import { apiRoute } from '@/lib/api/gate/route';
import { listReReviews } from '@/lib/re-reviews/queries';

const list = apiRoute(definitions.listReReviews, async ({ viewer, query }) =>
  listReReviews(viewer, query),
);

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = apiRoutes(list);
