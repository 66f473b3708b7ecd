import { z } from 'zod';

const days = (most: number, sentence: string) =>
  z.coerce.number(sentence).int(sentence).min(1, sentence).max(most, sentence);

/** The times for which something of readers is kept, in days; the database takes no more either. */
export const keptTimes = ['keepDays', 'spamDays', 'waitingDays'] as const;
export type KeptTimes = Record<(typeof keptTimes)[number], number>;

export const readerSettingsSchema = z.object({
  version: z.coerce.number().int().nonnegative(),
  teamId: z.uuid('Choose a team.'),
  /** After a tip was settled or a challenge answered. */
  keepDays: days(365, 'Keep what readers sent for 1 to 365 days.'),
  /** After something came that looks like spam. */
  spamDays: days(365, 'Keep spam for 1 to 365 days.'),
  /** An address, after its owner wrote, whether there was an answer or not: two years at most. */
  waitingDays: days(730, 'Keep addresses without an answer for 1 to 730 days.'),
});
export type ReaderSettingsInput = z.output<typeof readerSettingsSchema>;
