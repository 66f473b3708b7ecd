'use server';

import { refresh } from 'next/cache';
import { memberAction } from '@/lib/action';
import { assignClaims } from './mutations';
import { assignmentsSchema } from './schema';

/** Form action: assigns a member to the selected claims, or takes them off. */
export const assignClaimsAction = memberAction(assignmentsSchema, async (member, input) => {
  const result = await assignClaims(member, input);
  refresh();
  return result;
});
