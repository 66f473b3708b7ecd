import { createHash } from 'node:crypto';
import { unstable_rethrow } from 'next/navigation';
import type { NextRequest } from 'next/server';
import { clientAddress } from '@/lib/auth/client-address';
import { env } from '@/lib/env';
import { refuseUnstorable } from '@/lib/parse';
import { toProblem } from './problem';
import { countRequest } from './rate-limit';

/** What an open address answers: a text, what programs call it, and headers of its own. */
export type OpenAnswer = {
  text: string;
  type: string;
  status?: number;
  headers?: Record<string, string>;
};

/** In seconds: a correction is everywhere within five, also where answers are kept on the way. */
const FRESH = 5;

type Options = { cors?: boolean; refuse?: (error: unknown) => OpenAnswer | null };

/**
 * A handler that answers everybody the same: counted by network address, cacheable for five seconds, with an ETag, and open
 * to scripts of every site unless told. `refuse` puts a refusal into a format that programs expect instead of problem
 * details.
 */
export function openRoute<Context>(
  handler: (request: NextRequest, context: Context) => Promise<OpenAnswer>,
  { cors = true, refuse }: Options = {},
) {
  return async (request: NextRequest, context: Context): Promise<Response> => {
    const headers: Record<string, string> = cors ? { 'access-control-allow-origin': '*' } : {};
    try {
      const from = request.headers.get('x-forwarded-for');
      const address = clientAddress(from, env.TRUSTED_PROXIES);
      Object.assign(headers, await countRequest(`address:${address}`));
      return toResponse(request, await handler(request, context), headers);
    } catch (error) {
      unstable_rethrow(error);
      const refusal = refuse?.(error);
      if (refusal) return toResponse(request, refusal, headers);
      const response = toProblem(error);
      for (const [name, value] of Object.entries(headers)) response.headers.set(name, value);
      return response;
    }
  };
}

/** The query of a request, by its first values; empty ones are left out. INVALID for what no text may contain. */
export function queryOf({ nextUrl }: Pick<NextRequest, 'nextUrl'>): Record<string, string> {
  const query: Record<string, string> = {};
  for (const [name, value] of nextUrl.searchParams) if (value !== '') query[name] ??= value;
  refuseUnstorable(query);
  return query;
}

function toResponse(
  request: Pick<NextRequest, 'headers'>,
  { text, type, status = 200, headers: own }: OpenAnswer,
  shared: Record<string, string>,
): Response {
  const headers = new Headers({ ...shared, 'content-type': type, ...own });
  if (status !== 200) {
    headers.set('cache-control', 'no-store');
    return new Response(text, { status, headers });
  }
  const etag = `"${createHash('sha256').update(text).digest('base64url')}"`;
  headers.set('etag', etag);
  headers.set('cache-control', `public, max-age=${FRESH}`);
  const known = request.headers.get('if-none-match')?.split(',') ?? [];
  const isKnown = known.some((tag) => tag.trim().replace(/^W\//, '') === etag);
  return isKnown ? new Response(null, { status: 304, headers }) : new Response(text, { headers });
}
