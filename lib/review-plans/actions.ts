'use server';

import { refresh, updateTag } from 'next/cache';
import type { z } from 'zod';
import { memberAction } from '@/lib/action';
import type { Member } from '@/lib/auth/types';
import { claimTag } from '@/lib/publications/tags';
import { type PlanResult, planReview, reviewClaim } from './mutations';
import { planFormSchema, reviewFormSchema } from './schema';

function refreshing<S extends z.ZodType>(
  schema: S,
  run: (member: Member, input: z.output<S>) => Promise<PlanResult>,
) {
  return memberAction(schema, async (member, input): Promise<void> => {
    const { slug } = await run(member, input);
    // The public page shows for which day the claim holds.
    if (slug) updateTag(claimTag(slug));
    refresh();
  });
}

/** Form: claimId, volatility, validAsOf, nextReviewOn, version. */
export const planReviewAction = refreshing(planFormSchema, (member, input) =>
  planReview(member, input),
);

/** Form: claimId, validAsOf, nextReviewOn, reason, version. */
export const reviewClaimAction = refreshing(reviewFormSchema, (member, input) =>
  reviewClaim(member, input),
);
