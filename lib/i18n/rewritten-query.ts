import { ServerResponse } from 'node:http';

const HEADER = 'x-nextjs-rewritten-query';

/**
 * Keeps Next from telling browsers that a rewrite took the query away. Ours change the path only, yet Next 16.4 compares
 * the query of the request with that of the destination as it is written in the configuration, which has none, and
 * answers an empty rewritten query. A link to the same page with another query, once prefetched, then left the old page
 * under the new address without asking the server (vercel/next.js#90658; decision 0028). To be called
 * once, before the first request; to be removed when Next answers the query that it rendered.
 */
export function keepQueryOfRewrites(): void {
  const { setHeader } = ServerResponse.prototype;
  ServerResponse.prototype.setHeader = function set(name, value) {
    if (value === '' && name.toLowerCase() === HEADER) return this;
    return setHeader.call(this, name, value);
  };
}
