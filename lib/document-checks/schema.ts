import { z } from 'zod';

/** A year between two looks at a page is as good as none. */
const MOST_DAYS = 365;

/** How often a document's address is looked at; null for never. */
export const scheduleSchema = z.object({
  documentId: z.uuid(),
  everyDays: z
    .int('Give a whole number of days.')
    .min(1, 'Give at least one day.')
    .max(MOST_DAYS, `Give at most ${MOST_DAYS} days.`)
    .nullable(),
});
export type ScheduleInput = z.output<typeof scheduleSchema>;

/** The same from a form, where an absent choice means never. */
export const scheduleFormSchema = z.preprocess((form) => {
  const { everyDays, ...rest } = form as Record<string, unknown>;
  return { ...rest, everyDays: everyDays === undefined ? null : Number(everyDays) };
}, scheduleSchema);
