import { z } from 'zod';
import { prioritySchema } from '@/lib/claims/schema';
import { daySchema } from '@/lib/day';
import { claimIdsSchema } from '@/lib/my-work/schema';

const fields = {
  priority: prioritySchema.optional(),
  /** Null takes the due date away. */
  dueOn: daySchema.nullish(),
};

const nothing = 'Choose a priority or a due date.';

/** Priority and due date of several claims: what is left out stays. */
export const priorityChangeSchema = z
  .object({ claimId: claimIdsSchema, ...fields })
  .refine(({ priority, dueOn }) => priority !== undefined || dueOn !== undefined, nothing);
export type PriorityChange = z.output<typeof priorityChangeSchema>;

/** The same of one claim in the address, for the API. */
export const claimPrioritySchema = z.object(fields);

/** The same from a form, in which `noDate` takes the due date away. */
export const priorityFormSchema = z.preprocess((form) => {
  if (typeof form !== 'object' || form === null || !('noDate' in form)) return form;
  return { ...form, dueOn: null };
}, priorityChangeSchema);
