import type { z } from 'zod';

/**
 * What can be used of the query of an address, which anybody can write: the fields of `schema` that fit it. Empty ones
 * and those with the character NUL, which no text in the database has, are left out.
 */
export function addressFields(
  schema: z.ZodObject,
  search: Record<string, unknown>,
): Record<string, unknown> {
  const fields = Object.entries(schema.shape).flatMap(([name, field]) => {
    const value = Object.hasOwn(search, name) ? search[name] : undefined;
    const usable = value !== '' && ![value].flat().some(hasNul);
    return usable && (field as z.ZodType).safeParse(value).success ? [[name, value]] : [];
  });
  return Object.fromEntries(fields);
}

function hasNul(value: unknown): boolean {
  return typeof value === 'string' && value.includes('\0');
}
