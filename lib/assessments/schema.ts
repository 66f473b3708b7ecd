import { z } from 'zod';

/** Per cent of certainty, whole numbers: finer steps pretend a precision nobody has. */
export const confidenceSchema = z.coerce
  .number({ error: 'Confidence is a number from 0 to 100.' })
  .int('Confidence is a whole number from 0 to 100.')
  .min(0, 'Confidence is a number from 0 to 100.')
  .max(100, 'Confidence is a number from 0 to 100.');

export const ratingKeySchema = z
  .string({ error: 'Choose a rating.' })
  .min(1, 'Choose a rating.')
  .max(64);

export const assessmentSchema = z.object({
  claimId: z.uuid(),
  rating: ratingKeySchema,
  confidence: confidenceSchema,
  reasoning: z
    .string({ error: 'Say how you came to it.' })
    .trim()
    .min(1, 'Say how you came to it.')
    .max(10_000, 'Reasoning has at most 10,000 characters.'),
});

export type AssessmentInput = z.output<typeof assessmentSchema>;
