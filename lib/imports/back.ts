import type { Route } from 'next';
import { z } from 'zod';

const place = /^\/desk\/(tips|challenges)(?:\/[0-9a-f-]{36})?(?:\?show=[a-z_]+)?$/;

/** What somebody came from who imports a source that a reader named, and its address on the desk. */
export type Back = { kind: 'tips' | 'challenges'; href: Route };

/** The place that an address of the import form leads back to; null when it names no place of readers on the desk. */
export function backOf(text: unknown): Back | null {
  const found = typeof text === 'string' ? place.exec(text) : null;
  if (!found) return null;
  return { kind: found[1] === 'tips' ? 'tips' : 'challenges', href: found[0] as Route };
}

/** The same as a field of a form; what leads nowhere is left out. */
export const backSchema = z.object({
  back: z
    .string()
    .optional()
    .transform((text) => backOf(text)?.href),
});
