import { revalidateTag } from 'next/cache';
import * as definitions from '@/lib/api/definitions/review-plans';
import { apiRoutes } from '@/lib/api/gate/methods';
import { apiRoute } from '@/lib/api/gate/route';
import { claimTag } from '@/lib/publications/tags';
import { reviewClaim } from '@/lib/review-plans/mutations';

const review = apiRoute(definitions.reviewClaim, async ({ viewer, params, body }) => {
  const { plan, slug } = await reviewClaim(viewer, { ...body, claimId: params.id });
  if (slug) revalidateTag(claimTag(slug), { expire: 0 });
  return plan;
});

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = apiRoutes(review);
