import type { z } from 'zod';
import { AppError } from './errors';

/** Wraps the place after the last item of a page, so that clients do not build on what is inside. */
export function toCursor(place: unknown): string {
  return Buffer.from(JSON.stringify(place)).toString('base64url');
}

/** Unwraps a cursor; INVALID when it is not one that a list answered. */
export function fromCursor<S extends z.ZodType>(schema: S, cursor: string): z.output<S> {
  try {
    return schema.parse(JSON.parse(Buffer.from(cursor, 'base64url').toString()));
  } catch {
    const sentence = 'This cursor is not one that a list answered.';
    throw new AppError('INVALID', sentence, { cursor: sentence });
  }
}

/** Is the cursor one that a list with such places may have answered? For addresses, which anybody can write. */
export function isCursor(schema: z.ZodType, cursor: string): boolean {
  try {
    fromCursor(schema, cursor);
    return true;
  } catch {
    return false;
  }
}
