import { z } from 'zod';

const sentence = 'Give the date as year, month and day: 2024-03-01.';

/** A calendar day, ISO 8601. No calendar of ours, and no database, has a year 0. */
export const daySchema = z.iso
  .date(sentence)
  .refine((day) => !day.startsWith('0000'), 'There is no year 0.');
