import { z } from 'zod';

/** How a list is asked for page by page; 200 items are the most, to keep answers quick. */
export const pageQuery = {
  limit: z.coerce
    .number('The limit is a number.')
    .int('The limit is a whole number.')
    .min(1, 'The limit is at least 1.')
    .max(200, 'The limit is at most 200.')
    .default(50)
    .meta({ description: 'How many items, at most 200' }),
  cursor: z.string().max(500).optional().meta({ description: 'nextCursor of the page before' }),
};

/** A page of a list in an answer. */
export function pageOf<S extends z.ZodType>(item: S) {
  return z.object({ items: z.array(item), nextCursor: z.string().nullable() });
}
