'use server';

import { refresh, updateTag } from 'next/cache';
import { z } from 'zod';
import { memberAction } from '@/lib/action';
import { claimTag, publishedTag } from '@/lib/publications/tags';
import { listUndoable } from '@/lib/undo/queries';
import { transitionClaim } from './mutations';
import { reasonSchema, transitionSchema } from './schema';

/** Form action: one step in the life of a claim; the page shows the new state. Answers what undoes it. */
export const transitionClaimAction = memberAction(transitionSchema, async (member, input) => {
  const { state, changedPage } = await transitionClaim(member, input);
  if (changedPage) {
    updateTag(publishedTag);
    updateTag(claimTag(changedPage));
  }
  refresh();
  return { state, undo: await listUndoable(member, [input.claimId]) };
});

const waiveSchema = z.object({ claimId: z.uuid(), reason: reasonSchema });

/** Form action: an editor goes on to drafting and waives the assessments that are missing. */
export const waiveAssessmentsAction = memberAction(
  waiveSchema,
  async (member, { claimId, reason }) => {
    const waivers = [{ rule: 'assessments', reason }];
    const { state } = await transitionClaim(member, { claimId, to: 'drafting', reason, waivers });
    refresh();
    return { state };
  },
);
