import { z } from 'zod';
import { AppError } from '@/lib/errors';

/** The cursor of a numbered page; opaque, so that clients do not build on what is inside. */
export function toPageCursor(page: number): string {
  return Buffer.from(JSON.stringify({ page })).toString('base64url');
}

const place = z.object({ page: z.int().min(1).max(10_000) });

/** The page a cursor leads to, the first one without a cursor; INVALID when it is not one of ours. */
export function fromPageCursor(cursor: string | undefined): number {
  if (cursor === undefined) return 1;
  try {
    return place.parse(JSON.parse(Buffer.from(cursor, 'base64url').toString())).page;
  } catch {
    const sentence = 'This cursor is not one that a list answered.';
    throw new AppError('INVALID', sentence, { cursor: sentence });
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
