import { z } from 'zod';
import { confidenceSchema, ratingKeySchema } from '@/lib/assessments/schema';
import { summaryLimit } from '@/lib/checklist/rules';
import { reasonSchema } from '@/lib/lifecycle/schema';
import { seenVersion } from '@/lib/seen-version';

/** A verdict may be saved unfinished; the checklist says what is missing before it goes to approval. */
export const verdictSchema = z.object({
  claimId: z.uuid(),
  version: seenVersion.optional(),
  rating: ratingKeySchema,
  confidence: confidenceSchema,
  summary: z
    .string()
    .trim()
    .refine(
      (text) => [...text].length <= summaryLimit,
      `The summary has at most ${summaryLimit} characters.`,
    )
    .default(''),
  explanation: z
    .string()
    .trim()
    .max(50_000, 'The explanation has at most 50,000 characters.')
    .default(''),
  wouldChange: z.string().trim().max(5000, 'This has at most 5,000 characters.').default(''),
  dissents: z
    .array(
      z.object({
        assessment: z.uuid(),
        reason: z
          .string()
          .trim()
          .min(1, 'Say why the verdict does not follow it.')
          .max(2000, 'A reason has at most 2,000 characters.'),
      }),
    )
    // More people than a claim ever had; each answer is a lock and a write.
    .max(100, 'At most 100 dissents can be answered.')
    .optional()
    .meta({ description: 'Why assessments with another rating are not followed; replaces all' }),
});

export type VerdictInput = z.output<typeof verdictSchema>;

const answer = 'dissents.';

/** The same from the fields of a form: `dissents.ID` holds the answer to one assessment; an empty one takes it back. */
export const verdictFormSchema = z.preprocess((form) => {
  if (typeof form !== 'object' || form === null) return form;
  const dissents = Object.entries(form)
    .filter(([name]) => name.startsWith(answer))
    .map(([name, reason]) => ({ assessment: name.slice(answer.length), reason }));
  return { ...form, dissents };
}, verdictSchema);

/** Why the verdict differs from what the sub-claims come to; `version` is that of the verdict that was seen. */
export const overrideSchema = z.object({
  claimId: z.uuid(),
  version: seenVersion,
  reason: reasonSchema,
});
export type OverrideInput = z.output<typeof overrideSchema>;
