import type { LikelyPublication } from '@/lib/publications/likely-queries';

/** What the fields of the public form hold, by their names; given back at each step. */
export type TypedIn = Record<string, string>;

/** Where the public form stands after a step. */
export type FormStep =
  | { step: 'edit'; values: TypedIn }
  | { step: 'compare'; values: TypedIn; answers: LikelyPublication[] }
  | { step: 'answered'; slug: string };
