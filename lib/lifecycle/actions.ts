'use server';

import { refresh } from 'next/cache';
import { memberAction } from '@/lib/action';
import { transitionClaim } from './mutations';
import { transitionSchema } from './schema';

/** Form action: one step in the life of a claim; the page shows the new state. */
export const transitionClaimAction = memberAction(transitionSchema, async (member, input) => {
  const result = await transitionClaim(member, input);
  refresh();
  return result;
});
