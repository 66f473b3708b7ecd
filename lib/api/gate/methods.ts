import type { NextRequest } from 'next/server';
import { preflightHeaders } from './cors';
import { refuseCounted } from './open-route';
import { problem } from './problem';
import type { Route } from './route';

type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE' | 'OPTIONS';
type Handler = (
  request: NextRequest,
  context: { params: Promise<Record<string, unknown>> },
) => Promise<Response>;

/**
 * All methods of a route file: those of the given routes, a problem document with `Allow` for the others, and the
 * answer to a browser's preflight, which lets other sites read only what is open to everyone.
 */
export function apiRoutes(...routes: Route[]): Record<Method, Handler> {
  const own = new Map(routes.map((route) => [route.definition.method.toUpperCase(), route]));
  const allow = [...own.keys(), ...(own.has('GET') ? ['HEAD'] : []), 'OPTIONS'].join(', ');
  const refuse = refuseCounted((request) => {
    const sentence = `${request.method} is not possible here. Possible: ${allow}.`;
    return problem(405, 'INVALID', sentence, {}, { allow });
  });
  const pick = (method: Method): Handler => own.get(method) ?? refuse;
  const open = routes.some((route) => route.definition.cors);
  return {
    GET: pick('GET'),
    POST: pick('POST'),
    PUT: pick('PUT'),
    PATCH: pick('PATCH'),
    DELETE: pick('DELETE'),
    OPTIONS: async () =>
      new Response(null, { status: 204, headers: { allow, ...(open && preflightHeaders) } }),
  };
}
