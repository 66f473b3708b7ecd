import { z } from 'zod';
import { seenVersion } from '@/lib/seen-version';
import { AdjudicationDecision } from '@/prisma/generated/enums';

/** What the drafter does with one assessment; `version` is that of the decision that was seen, if there was one. */
export const adjudicationSchema = z.object({
  assessmentId: z.uuid(),
  decision: z.enum(AdjudicationDecision, { error: 'Accept, merge or overrule it.' }),
  // As long as the answer to a dissent, which it becomes.
  reason: z
    .string({ error: 'Say why.' })
    .trim()
    .min(1, 'Say why.')
    .max(2000, 'A reason has at most 2,000 characters.'),
  version: seenVersion.optional(),
});
export type AdjudicationInput = z.output<typeof adjudicationSchema>;
