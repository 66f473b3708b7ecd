'use server';

import { refresh } from 'next/cache';
import { memberAction } from '@/lib/action';
import { listUndoable } from '@/lib/undo/queries';
import { prioritiseClaims } from './mutations';
import { priorityFormSchema } from './schema';

/** Form action: sets priority or due date of the claims; answers what undoes it. */
export const prioritiseClaimsAction = memberAction(priorityFormSchema, async (member, input) => {
  const { count } = await prioritiseClaims(member, input);
  refresh();
  const { claimId, ...change } = input;
  return { count, change, undo: count > 0 ? await listUndoable(member, claimId) : [] };
});
