import { z } from 'zod';

/** The drawn signs, each with its colour; a rating has one of them. */
export const ratingSigns = [
  'false',
  'mostly_false',
  'mixed',
  'mostly_true',
  'true',
  'unproven',
  'misleading',
  'outdated',
] as const;

const name = z
  .string('Name the rating.')
  .trim()
  .min(1, 'Name the rating.')
  // A rating stands in a line with its claim and in a badge of the embed.
  .max(40, 'The name of a rating has at most 40 characters.');

const definition = z
  .string('Say in a sentence what the rating means.')
  .trim()
  .min(1, 'Say in a sentence what the rating means.')
  .max(400, 'A definition has at most 400 characters.');

export const ratingIdSchema = z.object({ ratingId: z.uuid('Unknown rating.') });

/** `seenName` and `seenDefinition` are what the person saw before changing them. */
export const describeRatingSchema = ratingIdSchema.extend({
  name,
  definition,
  seenName: z.string(),
  seenDefinition: z.string(),
});

export const moveRatingSchema = ratingIdSchema.extend({ direction: z.enum(['up', 'down']) });

export const addRatingSchema = z.object({
  name,
  definition,
  sign: z.enum(ratingSigns, 'Choose a sign.'),
  value: z.coerce
    .number('Enter a whole number from 1 to 5, or nothing.')
    .int('Enter a whole number from 1 to 5, or nothing.')
    .min(1, 'Enter a whole number from 1 to 5, or nothing.')
    .max(5, 'Enter a whole number from 1 to 5, or nothing.')
    .optional(),
});

export type DescribeRatingInput = z.output<typeof describeRatingSchema>;
export type MoveRatingInput = z.output<typeof moveRatingSchema>;
export type AddRatingInput = z.output<typeof addRatingSchema>;
