import { z } from 'zod';
import { addressFields } from '@/lib/address-fields';
import { isCursor } from '@/lib/cursor';
import { daySchema } from '@/lib/day';

/** The largest number that a claim can have: an integer of Postgres. */
const MAX_NUMBER = 2_147_483_647;

/** Which events of the log are looked at; days are UTC, both ends inclusive. */
export const eventFilterSchema = z.object({
  actor: z.uuid().optional().meta({ description: 'Only what this person did' }),
  action: z
    .string()
    .max(60)
    .regex(
      /^[a-z_]+(\.[a-z_]+)?$/,
      'Give an action as the log has it, or what stands before its dot.',
    )
    .optional()
    .meta({ description: 'An action (claim.published), or what comes before its dot for all' }),
  subject: z.uuid().optional().meta({ description: 'Only what was done to this thing' }),
  claim: z
    .union([z.uuid(), z.coerce.number().int().positive().max(MAX_NUMBER)])
    .optional()
    .meta({ description: 'Only what concerns this claim: its id or its number' }),
  from: daySchema.optional().meta({ description: 'The first day' }),
  to: daySchema.optional().meta({ description: 'The last day' }),
});
export type EventFilter = z.output<typeof eventFilterSchema>;

/** The place of a page: it goes on behind this position. */
export const logPlace = z.object({ before: z.int().positive() });

const addressSchema = eventFilterSchema.extend({ cursor: z.string().max(500).optional() });

/** The filter and the page that an address asks for; what cannot be used is left out. */
export function readLogAddress(search: Record<string, unknown>) {
  const { cursor, ...filter } = addressSchema.parse(addressFields(addressSchema, search));
  return { filter, cursor: cursor && isCursor(logPlace, cursor) ? cursor : undefined };
}
