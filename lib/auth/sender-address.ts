import { subscribe } from 'node:diagnostics_channel';
import type { IncomingMessage } from 'node:http';

/** What a server of Node says when a request begins, before anything else sees it. */
type Begun = { request: Pick<IncomingMessage, 'headers'>; socket: { remoteAddress?: string } };

/**
 * Puts the network address that a request came from at the end of its `X-Forwarded-For`, as a proxy would. Next does so only
 * where a request has none: then anybody could write one and be somebody else for every limit.
 */
export function addSender({ request, socket }: Begun): void {
  const told = request.headers['x-forwarded-for'];
  const hops = [told, socket.remoteAddress].flat().filter(Boolean);
  if (hops.length > 0) request.headers['x-forwarded-for'] = hops.join(', ');
}

/** Has every request of this process carry its sender's address, from now on. */
export function noteSenders(): void {
  subscribe('http.server.request.start', (begun) => addSender(begun as Begun));
}
