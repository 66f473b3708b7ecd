import { z } from 'zod';

/** A person who has put this many aside looks at the list instead. */
const MOST = 200;

const asList = (value: unknown) =>
  value === undefined ? [] : Array.isArray(value) ? value.slice(0, MOST) : [value];

/** The numbers of the claims that are put aside for now; what is no number is left out. */
export const nextFilterSchema = z.object({
  not: z
    .preprocess(asList, z.array(z.coerce.number().int().positive().catch(0)))
    .meta({ description: 'Numbers of claims to leave out for now' }),
});
