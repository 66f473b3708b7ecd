import { revalidateTag } from 'next/cache';
import * as definitions from '@/lib/api/definitions/review-plans';
import { apiRoutes } from '@/lib/api/gate/methods';
import { apiRoute } from '@/lib/api/gate/route';
import { AppError } from '@/lib/errors';
import { claimTag } from '@/lib/publications/tags';
import { planReview } from '@/lib/review-plans/mutations';
import { getReviewPlan } from '@/lib/review-plans/queries';

const read = apiRoute(definitions.getReviewPlan, async ({ viewer, params }) => {
  const plan = await getReviewPlan(viewer, params.id);
  if (plan) return plan;
  throw new AppError('NOT_FOUND', 'There is no such claim.');
});

const change = apiRoute(definitions.planReview, async ({ viewer, params, body }) => {
  const { plan, slug } = await planReview(viewer, { ...body, claimId: params.id });
  if (slug) revalidateTag(claimTag(slug), { expire: 0 });
  return plan;
});

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = apiRoutes(read, change);
