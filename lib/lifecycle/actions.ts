'use server';

import { refresh } from 'next/cache';
import { z } from 'zod';
import { memberAction } from '@/lib/action';
import { transitionClaim } from './mutations';
import { reasonSchema, transitionSchema } from './schema';

/** Form action: one step in the life of a claim; the page shows the new state. */
export const transitionClaimAction = memberAction(transitionSchema, async (member, input) => {
  const result = await transitionClaim(member, input);
  refresh();
  return result;
});

const waiveSchema = z.object({ claimId: z.uuid(), reason: reasonSchema });

/** Form action: an editor goes on to drafting and waives the assessments that are missing. */
export const waiveAssessmentsAction = memberAction(
  waiveSchema,
  async (member, { claimId, reason }) => {
    const waivers = [{ rule: 'assessments', reason }];
    const result = await transitionClaim(member, { claimId, to: 'drafting', reason, waivers });
    refresh();
    return result;
  },
);
