import { type Digest, solve } from '@/lib/floodgate/puzzle';

/**
 * Solves a puzzle with the browser's own SHA-256, which works beside the page; null when the page is left, or where there is
 * none: a page that came without encryption has no Web Crypto.
 */
export async function solveHere(challenge: string, signal: AbortSignal): Promise<string | null> {
  if (!globalThis.crypto?.subtle) return null;
  const digest: Digest = async (message) =>
    new Uint8Array(await crypto.subtle.digest('SHA-256', message));
  return await solve(challenge, { digest, isStopped: () => signal.aborted });
}
