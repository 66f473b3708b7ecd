import { z } from 'zod';
import { rules } from '@/lib/checklist/rules';

/** Reasons are read in a history line and on the public page; longer arguments belong in a thread. */
export const reasonSchema = z
  .string()
  .trim()
  .min(1, 'Give a reason.')
  .max(2000, 'A reason has at most 2,000 characters. Longer arguments belong in a thread.');

const ruleNames = rules.map((rule) => rule.name);

/** One checklist rule let pass, and why. */
export const waiverSchema = z.object({
  rule: z.enum(ruleNames as [string, ...string[]], {
    error: 'There is no such rule on the checklist.',
  }),
  reason: reasonSchema,
});

export const transitionSchema = z.object({
  claimId: z.uuid(),
  to: z.enum(['new', 'researching', 'assessing', 'drafting', 'approval', 'published', 'closed'], {
    error: 'There is no such state.',
  }),
  reason: reasonSchema.optional(),
  closeReason: z.enum(['not_checkable', 'duplicate', 'out_of_scope']).optional(),
  duplicateOf: z.uuid('Name the claim it duplicates.').optional(),
  waivers: z.array(waiverSchema).max(ruleNames.length).optional(),
});

export type TransitionInput = z.output<typeof transitionSchema>;
export type WaiverInput = z.output<typeof waiverSchema>;
