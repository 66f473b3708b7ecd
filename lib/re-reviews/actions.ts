'use server';

import { refresh } from 'next/cache';
import { memberAction } from '@/lib/action';
import { settleReReview } from './mutations';
import { settlementSchema } from './schema';

/** Form action: the claim still holds, for the reason given. */
export const settleReReviewAction = memberAction(settlementSchema, async (member, input) => {
  await settleReReview(member, input);
  refresh();
});
