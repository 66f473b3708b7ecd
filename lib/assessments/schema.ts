import { z } from 'zod';
import { AssessorNaming } from '@/prisma/generated/enums';

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

/** Under which name an assessment is published; without a pseudonym of one's own it is “A reviewer”. */
const naming = {
  publishAs: z.enum(AssessorNaming, { error: 'Choose your name or a pseudonym.' }),
  // As long as a line of a page; longer names are sentences.
  pseudonym: z.string().trim().max(80, 'A pseudonym has at most 80 characters.').default(''),
};

export const assessmentSchema = z.object({
  claimId: z.uuid(),
  rating: ratingKeySchema,
  confidence: confidenceSchema,
  reasoning: z
    .string({ error: 'Say how you came to it.' })
    .trim()
    .min(1, 'Say how you came to it.')
    .max(10_000, 'Reasoning has at most 10,000 characters.'),
  // More pieces than a claim ever had; each is a row.
  leansOn: z
    .array(z.uuid())
    .max(200, 'An assessment leans on at most 200 pieces of evidence.')
    .optional()
    .meta({ description: 'Ids of the evidence it leans on; replaces what was ticked before' }),
  publishAs: naming.publishAs.optional(),
  pseudonym: naming.pseudonym.optional(),
});

export type AssessmentInput = z.output<typeof assessmentSchema>;

const tick = 'leansOn.';

/** The same from the fields of a form: `leansOn.ID` is a tick; without any it leans on nothing in particular. */
export const assessmentFormSchema = z.preprocess((form) => {
  if (typeof form !== 'object' || form === null) return form;
  const ticked = Object.keys(form).filter((name) => name.startsWith(tick));
  return { ...form, leansOn: ticked.map((name) => name.slice(tick.length)) };
}, assessmentSchema);

/** The choice of the name one's own assessment is published under, until the claim is published. */
export const namingSchema = z.object({ assessmentId: z.uuid(), ...naming });

export type NamingInput = z.output<typeof namingSchema>;
