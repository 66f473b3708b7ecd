import { createHash } from 'node:crypto';
import type { NextRequest } from 'next/server';
import type { Definition } from '../definition';

/** A body with a status or headers of its own; `location` is where a created thing can be read. */
export class Answer<T> {
  constructor(
    readonly body: T,
    readonly options: { status?: number; headers?: Record<string, string> } = {},
  ) {}
}

/**
 * Turns what a handler answered into a response. The response schema lists each field that leaves; a body that does not
 * fit it is a bug and throws. Open answers are cacheable and carry an ETag; 304 when the caller has it already.
 */
export function respond(
  definition: Definition,
  result: unknown,
  request: Pick<NextRequest, 'headers'>,
): Response {
  if (result instanceof Response) return result;
  const { body, options } = result instanceof Answer ? result : new Answer(result);
  const status = options.status ?? definition.status ?? 200;
  const headers = new Headers({ 'cache-control': 'private, no-store', ...options.headers });
  if (status === 204) return new Response(null, { status, headers });
  const text = JSON.stringify(definition.response.parse(body));
  headers.set('content-type', 'application/json; charset=utf-8');
  if (definition.openFor === undefined) return new Response(text, { status, headers });
  return openResponse(text, status, headers, definition.openFor, request);
}

function openResponse(
  text: string,
  status: number,
  headers: Headers,
  seconds: number,
  request: Pick<NextRequest, 'headers'>,
): Response {
  const etag = `"${createHash('sha256').update(text).digest('base64url')}"`;
  headers.set('etag', etag);
  headers.set('cache-control', `public, max-age=${seconds}`);
  headers.set('access-control-allow-origin', '*');
  headers.set(
    'access-control-expose-headers',
    'etag, ratelimit-limit, ratelimit-remaining, ratelimit-reset',
  );
  const known = request.headers
    .get('if-none-match')
    ?.split(',')
    .map((tag) => tag.trim().replace(/^W\//, ''));
  if (known?.includes(etag) || known?.includes('*'))
    return new Response(null, { status: 304, headers });
  return new Response(text, { status, headers });
}
