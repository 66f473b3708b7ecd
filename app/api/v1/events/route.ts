import { listenToEvents } from '@/lib/api/definitions/events';
import { apiRoutes } from '@/lib/api/gate/methods';
import { apiRoute } from '@/lib/api/gate/route';
import { getSignedIn } from '@/lib/auth/viewer';
import { AppError } from '@/lib/errors';
import type { Credential } from '@/lib/listeners/access-queries';
import { liveService } from '@/lib/listeners/service';
import { openStream } from '@/lib/listeners/stream';

const headers = {
  'content-type': 'text/event-stream; charset=utf-8',
  // Compression would hold events back, and needs more memory for each listener than all the rest.
  'cache-control': 'private, no-store, no-transform',
  'x-accel-buffering': 'no',
};

const listen = apiRoute(listenToEvents, async (call) => {
  const { viewer, query, request, tokenId } = call;
  if (request.method === 'HEAD') return new Response(null, { headers });
  const { claim, document, wait, screen } = query;
  const stream = await openStream(liveService(), {
    member: viewer,
    credential: tokenId ? { kind: 'token', id: tokenId } : await ownSession(),
    filter: { claim, document },
    screenId: screen ?? null,
    lastEventId: request.headers.get('last-event-id') ?? query.lastEventId ?? null,
    waitMs: wait === undefined ? null : wait * 1000,
    signal: request.signal,
  });
  if (!stream) throw new AppError('UNAVAILABLE', 'Live events cannot be heard just now.');
  return new Response(stream, { headers });
});

async function ownSession(): Promise<Credential> {
  const signedIn = await getSignedIn();
  // It ended between the gate and here.
  if (!signedIn) throw new AppError('FORBIDDEN', 'You are signed out.');
  return { kind: 'session', id: signedIn.sessionId };
}

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = apiRoutes(listen);
