import { z } from 'zod';
import { fromCursor, toCursor } from '@/lib/cursor';

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

type Asked = { limit: number; cursor?: string };

/** What the cursor of a list that is read as a whole holds: the last item before, and how many there were until then. */
const placeSchema = z.object({ after: z.string(), count: z.int().nonnegative() });

/**
 * A page of a list that is short enough to be read as a whole; `keyOf` names an item within it. Goes on behind the item that
 * the cursor names, also when others came or went before it; INVALID for a cursor that no such list answered.
 */
export function sliceOf<T>(
  items: readonly T[],
  { limit, cursor }: Asked,
  keyOf: (item: T) => string,
): { items: T[]; nextCursor: string | null } {
  const place = cursor ? fromCursor(placeSchema, cursor) : null;
  const found = place ? items.findIndex((item) => keyOf(item) === place.after) : -1;
  const start = found >= 0 ? found + 1 : (place?.count ?? 0);
  const page = items.slice(start, start + limit);
  const last = page.at(-1);
  const isMore = last !== undefined && start + page.length < items.length;
  return {
    items: page,
    nextCursor: isMore ? toCursor({ after: keyOf(last), count: start + page.length }) : null,
  };
}

/** How many pages a ranked list goes down: nobody reads further, and each page counts all before it. */
const numberSchema = z.object({ page: z.int().min(1).max(10_000) });

/** The page that a cursor of a ranked list names, 1 without one; INVALID for a cursor that no such list answered. */
export function pageAt(cursor: string | undefined): number {
  return cursor ? fromCursor(numberSchema, cursor).page : 1;
}

/** The cursor of the page behind `page` of a ranked list; null behind the last one. */
export function cursorAfterPage(page: number, isMore: boolean): string | null {
  return isMore ? toCursor({ page: page + 1 }) : null;
}
