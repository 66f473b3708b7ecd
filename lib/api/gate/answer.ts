import type { NextRequest } from 'next/server';
import type { Definition } from '../definition';
import { conditional } from './conditional';

/**
 * A body with a status or headers of its own; `location` is where a created thing can be read, `modifiedAt` when what is open
 * to everyone was published.
 */
export class Answer<T> {
  constructor(
    readonly body: T,
    readonly options: {
      status?: number;
      headers?: Record<string, string>;
      modifiedAt?: string;
    } = {},
  ) {}
}

/**
 * Turns what a handler answered into a response. The response schema lists each field that leaves; a body that does not
 * fit it is a bug and throws. Answers that are fresh for a time may be kept; 304 when the caller has it already.
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
  const { freshFor } = definition;
  if (freshFor === undefined) return new Response(text, { status, headers });
  return conditional(request, text, headers, { seconds: freshFor, modifiedAt: options.modifiedAt });
}
