import { unstable_rethrow } from 'next/navigation';
import type { NextRequest } from 'next/server';
import type { z } from 'zod';
import type { Member, Viewer } from '@/lib/auth/types';
import { AppError } from '@/lib/errors';
import { parse, refuseUnstorable } from '@/lib/parse';
import { type Definition, isWrite, type Schemas } from '../definition';
import { type Answer, respond } from './answer';
import { readBody } from './body';
import { addressOf, type Caller, findCaller } from './caller';
import { corsHeaders } from './cors';
import { answerOnce } from './idempotency';
import { LimitedError, toProblem, UnauthenticatedError } from './problem';
import { countRequest } from './rate-limit';

type Parsed<S> = S extends z.ZodType ? z.output<S> : Record<string, never>;

/** What a handler gets: who asks, everything parsed, and the request for its headers. */
export type Call<D extends Schemas & { access: 'anyone' | 'member' }> = {
  viewer: D['access'] extends 'member' ? Member : Viewer;
  params: Parsed<D['params']>;
  query: Parsed<D['query']>;
  body: Parsed<D['body']> | (D['form'] extends z.ZodType ? z.output<D['form']> : never);
  request: NextRequest;
  /** The API token that was shown; absent for a session. */
  tokenId?: string;
};

/** A handler answers the thing itself, an Answer with its own status or headers, or a finished response. */
type Handler<D extends Definition> = (
  call: Call<D>,
) => Promise<z.input<D['response']> | Answer<z.input<D['response']>> | Response>;

type Context = { params: Promise<Record<string, unknown>> };

/** A handler for one method of a route file. */
export type Route = {
  (request: NextRequest, context: Context): Promise<Response>;
  definition: Definition;
};

/**
 * The gate of the HTTP API: finds the caller, counts the request, parses what came with the definition's schemas, runs
 * the handler and answers with the definition's response schema; whatever is thrown becomes problem details.
 */
export function apiRoute<const D extends Definition>(definition: D, handler: Handler<D>): Route {
  const route = async (request: NextRequest, context: Context): Promise<Response> => {
    const headers: Record<string, string> = definition.cors ? { ...corsHeaders } : {};
    try {
      const caller = await countCaller(request, headers);
      admit(caller.viewer, definition);
      const response = await answerOnceRead(request, context, definition, caller, handler);
      return withHeaders(response, headers);
    } catch (error) {
      unstable_rethrow(error);
      return withHeaders(toProblem(error), headers);
    }
  };
  return Object.assign(route, { definition });
}

/** Finds the caller and counts the request into `headers`; whoever cannot be told is counted by network address. */
async function countCaller(request: NextRequest, headers: Record<string, string>): Promise<Caller> {
  try {
    const caller = await findCaller(request, new Date());
    Object.assign(headers, await countRequest(caller.counted));
    return caller;
  } catch (error) {
    const isStranger = error instanceof UnauthenticatedError || error instanceof AppError;
    if (isStranger && !(error instanceof LimitedError)) {
      Object.assign(headers, await countRequest(addressOf(request)));
    }
    throw error;
  }
}

function admit(viewer: Viewer, definition: Definition): void {
  if (viewer.kind === 'member') {
    if (isWrite(definition) && !viewer.mayWrite) {
      throw new AppError('FORBIDDEN', 'This token may only read.');
    }
  } else if (definition.access === 'member') {
    throw new UnauthenticatedError(
      'Send an API token as "Authorization: Bearer TOKEN", or sign in.',
    );
  }
}

async function answerOnceRead<D extends Definition>(
  request: NextRequest,
  context: Context,
  definition: D,
  caller: Caller,
  handler: Handler<D>,
): Promise<Response> {
  const params = await context.params;
  const { value, schema, hash } = isWrite(definition)
    ? await readBody(request, definition)
    : { value: {}, schema: undefined, hash: '' };
  const work = async () => {
    const call = {
      viewer: caller.viewer,
      params: parseParams(definition, params),
      query: parseQuery(definition, request.nextUrl.searchParams),
      body: schema ? parse(schema, value) : {},
      request,
      tokenId: caller.tokenId,
    } as Call<D>;
    return respond(definition, await handler(call), request);
  };
  return answerOnce(request, caller.viewer, hash, work, definition);
}

/** A path that cannot be one of ours is a thing that does not exist, not a mistake in a form. */
function parseParams(definition: Definition, params: Record<string, unknown>): unknown {
  const result = definition.params?.safeParse(params);
  if (result?.success === false) throw new AppError('NOT_FOUND', 'There is nothing here.');
  return result?.data ?? {};
}

function parseQuery(definition: Definition, search: URLSearchParams): unknown {
  const value: Record<string, string | string[]> = {};
  for (const name of new Set(search.keys())) {
    const all = search.getAll(name).filter((one) => one !== '');
    if (all.length > 0) value[name] = all.length > 1 ? all : String(all[0]);
  }
  refuseUnstorable(value);
  return definition.query ? parse(definition.query, value) : {};
}

function withHeaders(response: Response, headers: Record<string, string>): Response {
  for (const [name, value] of Object.entries(headers)) response.headers.set(name, value);
  return response;
}
