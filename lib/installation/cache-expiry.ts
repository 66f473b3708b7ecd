import { createHmac, timingSafeEqual } from 'node:crypto';

/** What another process asks the web process to forget. */
export type CacheExpiry = { tags: string[]; everything?: boolean };

/** The proof that a process belongs to this installation, derived from its secret. */
export function cacheExpiryKey(secret: string): string {
  return createHmac('sha256', secret).update('assay cache expiry').digest('base64url');
}

/** Whether an Authorization header carries the key; takes the same time for every wrong one. */
export function isCacheExpiryKey(authorization: string | null, secret: string): boolean {
  const digest = (text: string) => createHmac('sha256', secret).update(text).digest();
  const given = digest(authorization ?? '');
  return timingSafeEqual(given, digest(`Bearer ${cacheExpiryKey(secret)}`));
}

/**
 * Asks the web process at the address to render again whatever carries the tags, or everything.
 * Returns whether it did.
 */
export async function expireCache(
  address: string,
  secret: string,
  expiry: CacheExpiry,
): Promise<boolean> {
  const response = await fetch(new URL('/api/cache/expire', address), {
    method: 'POST',
    headers: {
      authorization: `Bearer ${cacheExpiryKey(secret)}`,
      'content-type': 'application/json',
    },
    body: JSON.stringify(expiry),
  });
  return response.ok;
}
