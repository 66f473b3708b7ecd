import { z } from 'zod';

/**
 * The field that no person sees. Nothing that a browser fills in by itself is called so, and programs that fill in every field
 * fill in this one.
 */
export const TRAP = 'subject';

/** A sealed puzzle has 68 signs. */
const CHALLENGE_LIMIT = 200;
/** Sixteen numbers of at most ten figures with points between. */
const SOLUTION_LIMIT = 175;
/** What a program writes into the trap says nothing; only that it wrote something counts. */
const TRAP_LIMIT = 20_000;

const cut = (limit: number) => z.string().transform((text) => text.slice(0, limit));

/**
 * What every open form sends beside its own fields. Never a reason to refuse: a form without a solution, or with nonsense in
 * its place, is held.
 */
export const floodgateSchema = z.object({
  puzzle: cut(CHALLENGE_LIMIT).optional().catch(undefined),
  solution: cut(SOLUTION_LIMIT).optional().catch(undefined),
  [TRAP]: cut(TRAP_LIMIT).optional().catch('filled'),
});

export type FloodgateInput = z.output<typeof floodgateSchema>;
