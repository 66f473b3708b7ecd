/** What scripts of other sites may read besides the few headers that browsers always show. */
const exposed = [
  ...['ETag', 'Link', 'Location', 'Retry-After', 'RateLimit', 'RateLimit-Policy'],
  ...['RateLimit-Limit', 'RateLimit-Remaining', 'RateLimit-Reset'],
].join(', ');

/** The headers by which scripts of every site may read an answer; never with cookies, since the answer is everybody's. */
export const corsHeaders: Readonly<Record<string, string>> = {
  'access-control-allow-origin': '*',
  'access-control-expose-headers': exposed,
};

/** A day: what is open stays open. */
const REMEMBERED = '86400';

/** What a browser is told that asks first whether a script may read. */
export const preflightHeaders: Readonly<Record<string, string>> = {
  'access-control-allow-origin': '*',
  'access-control-allow-methods': 'GET, HEAD',
  'access-control-allow-headers': 'If-None-Match, If-Modified-Since',
  'access-control-max-age': REMEMBERED,
};

/** The answer to OPTIONS on an address that only reads and is open to every site: `export { preflight as OPTIONS }`. */
export function preflight(): Response {
  const headers = { allow: 'GET, HEAD, OPTIONS', ...preflightHeaders };
  return new Response(null, { status: 204, headers });
}
