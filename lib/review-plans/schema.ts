import { z } from 'zod';
import { daySchema } from '@/lib/day';
import { seenVersion } from '@/lib/seen-version';
import { Volatility } from '@/prisma/generated/enums';

const claimId = z.uuid('This is not an id.');
const volatility = z.enum(Volatility, { error: 'Choose what the claim rests on.' });

/** What an editor says about the plan when publishing. */
export const planFields = {
  volatility: volatility.optional(),
  validAsOf: daySchema.optional(),
  /** Null: not before something changes. Left out: as long after as such claims usually wait. */
  nextReviewOn: daySchema.nullable().optional(),
};

export const reviewPlanSchema = z.object({
  claimId,
  volatility,
  validAsOf: daySchema,
  nextReviewOn: daySchema.nullable(),
  version: seenVersion,
});

/** A form leaves an empty date out: no next review. */
export const planFormSchema = reviewPlanSchema.extend({
  nextReviewOn: daySchema.nullable().default(null),
});

const missing = 'Say what was looked at, and why the claim still holds.';

export const claimReviewSchema = z.object({
  claimId,
  validAsOf: daySchema.optional(),
  nextReviewOn: daySchema.nullable().optional(),
  reason: z
    .string({ error: missing })
    .trim()
    .min(1, missing)
    .max(2000, 'A reason has at most 2,000 characters.'),
  version: seenVersion.optional(),
});

/** A form leaves an empty date out: no next review. */
export const reviewFormSchema = claimReviewSchema.extend({
  nextReviewOn: daySchema.nullable().default(null),
});

/** A page of what is due. */
export const DUE_PAGE = 50;

export const dueFilterSchema = z.object({
  cursor: z.string().optional(),
  limit: z.coerce.number().int().min(1).max(200).default(DUE_PAGE),
});

/** The place after the last claim of a page. */
export const dueCursorSchema = z.object({ on: daySchema, id: z.uuid() });

export type ReviewPlanInput = z.output<typeof reviewPlanSchema>;
export type ClaimReviewInput = z.output<typeof claimReviewSchema>;
export type DueFilter = z.output<typeof dueFilterSchema>;
