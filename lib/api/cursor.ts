import { z } from 'zod';
import { AppError } from '@/lib/errors';

/** Wraps the place after the last item of a page, so that clients do not build on what is inside. */
export function toCursor(place: unknown): string {
  return Buffer.from(JSON.stringify(place)).toString('base64url');
}

/** Unwraps a cursor; INVALID when it is not one of ours. */
export function fromCursor<S extends z.ZodType>(schema: S, cursor: string): z.output<S> {
  try {
    return schema.parse(JSON.parse(Buffer.from(cursor, 'base64url').toString()));
  } catch {
    throw new AppError('INVALID', 'This cursor is not one that a list answered.', {
      cursor: 'This cursor is not one that a list answered.',
    });
  }
}

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
