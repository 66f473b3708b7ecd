import { z } from 'zod';
import { MatchDecision } from '@/prisma/generated/enums';

const id = z.uuid('This is not an id.');

/** What a person says about two similar claims. */
export const matchSchema = z.object({
  claimId: id,
  otherId: id,
  decision: z.enum(MatchDecision, { error: 'Say whether it is confirmed or rejected.' }),
});
export type MatchInput = z.output<typeof matchSchema>;

/** Takes a decision about two claims back, so that they may be suggested again. */
export const matchRemovalSchema = z.object({ claimId: id, otherId: id });
export type MatchRemoval = z.output<typeof matchRemovalSchema>;
