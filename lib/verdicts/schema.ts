import { z } from 'zod';
import { confidenceSchema, ratingKeySchema } from '@/lib/assessments/schema';
import { summaryLimit } from '@/lib/checklist/rules';

/** A verdict may be saved unfinished; the checklist says what is missing before it goes to approval. */
export const verdictSchema = z.object({
  claimId: z.uuid(),
  version: z.coerce.number().int().positive().optional(),
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
});

export type VerdictInput = z.output<typeof verdictSchema>;
