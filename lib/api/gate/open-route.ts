import { unstable_rethrow } from 'next/navigation';
import type { NextRequest } from 'next/server';
import { refuseUnstorable } from '@/lib/parse';
import { FRESH } from '../fields';
import { addressOf } from './caller';
import { conditional } from './conditional';
import { corsHeaders } from './cors';
import { LimitedError, toProblem } from './problem';
import { countRequest } from './rate-limit';

/** What an open address answers: a text, what programs call it, and headers of its own. */
export type OpenAnswer = {
  text: string;
  type: string;
  status?: number;
  headers?: Record<string, string>;
  /** When what it says was last published; absent where an answer has no such time. */
  modifiedAt?: string | Date;
};

type Options = {
  /** Scripts of every site may read it. */
  cors?: boolean;
  /** For how many seconds others may keep an answer; five unless told. */
  seconds?: number;
  refuse?: (error: unknown) => OpenAnswer | null;
};

/**
 * A handler that answers everybody the same: counted by network address, cacheable for five seconds, with an ETag, and closed
 * to scripts of other sites unless told. `refuse` puts a refusal into a format that programs expect instead of problem
 * details.
 */
export function openRoute<Context>(
  handler: (request: NextRequest, context: Context) => Promise<OpenAnswer>,
  { cors = false, seconds = FRESH, refuse }: Options = {},
) {
  return async (request: NextRequest, context: Context): Promise<Response> => {
    const headers: Record<string, string> = cors ? { ...corsHeaders } : {};
    try {
      Object.assign(headers, await countRequest(addressOf(request)));
      return toResponse(request, await handler(request, context), headers, seconds);
    } catch (error) {
      unstable_rethrow(error);
      if (error instanceof LimitedError) Object.assign(headers, error.headers);
      const refusal = refuse?.(error);
      if (refusal) return toResponse(request, refusal, headers, seconds);
      return withHeaders(toProblem(error), headers);
    }
  };
}

/** A handler whose finished answers (files, redirects, what mail programs post) are counted by network address. */
export function countedRoute<Context>(
  handler: (request: NextRequest, context: Context) => Promise<Response>,
) {
  return async (request: NextRequest, context: Context): Promise<Response> => {
    try {
      const headers = await countRequest(addressOf(request));
      return withHeaders(await handler(request, context), headers);
    } catch (error) {
      unstable_rethrow(error);
      return toProblem(error);
    }
  };
}

/** A handler that only ever refuses, counted like those that answer: guessing is not for nothing. */
export function refuseCounted(refuse: (request: NextRequest) => Response) {
  return countedRoute(async (request: NextRequest, _context: unknown) => refuse(request));
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
  { text, type, status = 200, headers: own, modifiedAt }: OpenAnswer,
  shared: Record<string, string>,
  seconds: number,
): Response {
  const headers = new Headers({ ...shared, 'content-type': type, ...own });
  if (status === 200) return conditional(request, text, headers, { seconds, modifiedAt });
  headers.set('cache-control', 'no-store');
  return new Response(text, { status, headers });
}

function withHeaders(response: Response, headers: Record<string, string>): Response {
  const answer = new Response(response.body, response);
  for (const [name, value] of Object.entries(headers)) answer.headers.set(name, value);
  return answer;
}
