'use server';

import { refresh } from 'next/cache';
import { memberAction } from '@/lib/action';
import { listUndoable } from '@/lib/undo/queries';
import { assignClaims } from './mutations';
import { assignmentsSchema } from './schema';

/** Form action: assigns a member to the selected claims, or takes them off; answers what undoes it. */
export const assignClaimsAction = memberAction(assignmentsSchema, async (member, input) => {
  const result = await assignClaims(member, input);
  refresh();
  return { ...result, undo: await listUndoable(member, input.claimId) };
});
