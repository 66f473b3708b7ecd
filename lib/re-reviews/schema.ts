import { z } from 'zod';

/** A sentence or two: why the claim still holds although the passage changed. */
const MAX_OUTCOME = 2_000;

/** A page of the list; a claim rarely rests on more than a handful of changed passages. */
export const PAGE = 50;

/** Which entries: the open ones unless the settled ones are asked for. */
export const reReviewFilterSchema = z.object({
  settled: z.stringbool().default(false),
  claim: z.uuid('This is not an id.').optional(),
  document: z.uuid('This is not an id.').optional(),
  cursor: z.string().optional(),
  limit: z.coerce.number().int().min(1).max(200).default(PAGE),
});
export type ReReviewFilter = z.output<typeof reReviewFilterSchema>;

/** The place after the last entry of a page. */
export const reReviewCursorSchema = z.object({ published: z.boolean(), id: z.uuid() });

const missing = 'Say why the claim still holds.';

/** The claim still holds, because of `outcome`. */
export const settlementSchema = z.object({
  reReviewId: z.uuid('This is not an id.'),
  outcome: z
    .string({ error: missing })
    .trim()
    .min(1, missing)
    .max(MAX_OUTCOME, 'A reason has at most 2,000 characters.'),
});
export type Settlement = z.output<typeof settlementSchema>;

/** Why a claim is on the list: its day has come, or a passage that it rests on changed. */
export const reviewKinds = ['dates', 'passages'] as const;
export type ReviewKind = (typeof reviewKinds)[number];
