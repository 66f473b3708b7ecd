import { createHash } from 'node:crypto';
import type { NextRequest } from 'next/server';
import type { Viewer } from '@/lib/auth/types';
import { AppError } from '@/lib/errors';
import { type KeyedRequest, keepAnswer, releaseKey, reserveKey } from '../mutations';

/** The headers of an answer that belong to what was done rather than to this one request. */
const keptHeaders = ['content-type', 'location', 'cache-control'];

/**
 * Runs `work`; with an `Idempotency-Key` on a POST it runs once for that key and repetitions get the first answer.
 * A request that fails gives its key back, so that it can be corrected and sent again. Of an answer that holds a secret
 * everything is kept but the secret: a repetition does nothing twice, and does not say it twice.
 */
export async function answerOnce(
  request: Pick<NextRequest, 'method' | 'headers' | 'nextUrl'>,
  viewer: Viewer,
  bodyHash: string,
  work: () => Promise<Response>,
  { holdsSecret = false }: { holdsSecret?: boolean } = {},
): Promise<Response> {
  const key = request.headers.get('idempotency-key');
  if (key === null || request.method !== 'POST' || viewer.kind !== 'member') return work();
  if (key.length === 0 || key.length > 200) {
    throw new AppError('INVALID', 'An Idempotency-Key has 1 to 200 characters.');
  }
  const what = [viewer.teamId, request.nextUrl.pathname, request.nextUrl.search, bodyHash];
  const requestHash = createHash('sha256').update(JSON.stringify(what)).digest('hex');
  const keyed: KeyedRequest = { userId: viewer.userId, key, requestHash };
  const stored = await reserveKey(keyed, new Date());
  if (stored) {
    const headers = { ...stored.headers, 'idempotency-replayed': 'true' };
    return new Response(stored.status === 204 ? null : stored.body, {
      status: stored.status,
      headers,
    });
  }
  try {
    const response = await work();
    await keep(keyed, response.clone(), holdsSecret);
    return response;
  } catch (error) {
    await releaseKey(keyed);
    throw error;
  }
}

async function keep(keyed: KeyedRequest, response: Response, holdsSecret: boolean): Promise<void> {
  const headers: Record<string, string> = {};
  for (const name of keptHeaders) {
    const value = response.headers.get(name);
    if (value !== null) headers[name] = value;
  }
  const text = await response.text();
  const body = holdsSecret ? JSON.stringify({ ...JSON.parse(text), secret: null }) : text;
  await keepAnswer(keyed, { status: response.status, body, headers });
}
