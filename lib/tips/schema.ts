import { z } from 'zod';
import { claimFormSchema } from '@/lib/claims/form';
import { claimSchema } from '@/lib/claims/schema';
import { TipReason } from '@/prisma/generated/enums';

/** A day’s tips at once; more at a time cannot have been read. */
const MOST = 100;
/** A few sentences that a stranger reads; more belongs on the claim’s page. */
const MAX_ANSWER = 2000;

/** Why a tip is not taken up, in the order in which they are chosen from. */
export const tipReasons = Object.values(TipReason);

/** The parts of the queue: what is to be decided first, then what was. */
export const tipShelves = ['received', 'held', 'taken_up', 'declined', 'spam'] as const;
export type TipShelf = (typeof tipShelves)[number];

export const tipFilterSchema = z.object({
  show: z.enum(tipShelves).default('received'),
  cursor: z.string().max(500).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(30),
});
export type TipFilter = z.output<typeof tipFilterSchema>;

/** The place after the last tip of a page: ids grow with time. */
export const tipPlaceSchema = z.object({ id: z.uuid() });

/** Near copies are one field with their ids, several selected ones several fields. */
const asList = (value: unknown) =>
  (Array.isArray(value) ? value : [value]).flatMap((one) =>
    typeof one === 'string' ? one.split(' ').filter(Boolean) : (one ?? []),
  );

const tipIds = z.preprocess(
  asList,
  z
    .array(z.uuid('This is not an id.'), 'Select a tip.')
    .min(1, 'Select a tip.')
    .max(MOST, 'Select at most 100 tips.')
    .transform((ids) => [...new Set(ids)]),
);

export const tipsSchema = z.object({ tipIds });
export type TipsInput = z.output<typeof tipsSchema>;

export const mergeTipsSchema = z.object({
  tipIds,
  claimId: z.uuid('Choose a claim.'),
});
export type MergeTipsInput = z.output<typeof mergeTipsSchema>;

export const declineTipsSchema = z.object({
  tipIds,
  reason: z.enum(TipReason, 'Choose a reason.'),
  answer: z.string().trim().max(MAX_ANSWER, 'An answer has at most 2,000 characters.').optional(),
});
export type DeclineTipsInput = z.output<typeof declineTipsSchema>;

/** A claim made of tips, from a program and from the form for new claims. */
export const claimOfTipsSchema = z.intersection(claimSchema, tipsSchema);
export const claimOfTipsFormSchema = z.intersection(claimFormSchema, tipsSchema);
export type ClaimOfTipsInput = z.output<typeof claimOfTipsSchema>;
