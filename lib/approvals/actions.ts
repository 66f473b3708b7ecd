'use server';

import { refresh } from 'next/cache';
import { memberAction } from '@/lib/action';
import { decideApproval } from './mutations';
import { approvalSchema } from './schema';

/** Form action: an editor approves the digest on screen or requests changes. */
export const decideApprovalAction = memberAction(approvalSchema, async (member, input) => {
  const result = await decideApproval(member, input);
  refresh();
  return result;
});
