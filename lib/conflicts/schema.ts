import { z } from 'zod';

/** A reason is one or two plain sentences that the team reads; private matters stay out of it. */
const reason = z
  .string({ error: 'Give a reason.' })
  .trim()
  .min(1, 'Give a reason.')
  .max(2000, 'A reason has at most 2,000 characters.');

/** A member says that they have an interest of their own in a claim. */
export const declarationSchema = z.object({ claimId: z.uuid(), reason });
export type DeclarationInput = z.output<typeof declarationSchema>;

/** An editor lifts it. */
export const liftSchema = z.object({ conflictId: z.uuid(), reason });
export type LiftInput = z.output<typeof liftSchema>;
