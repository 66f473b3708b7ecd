import type { NextRequest } from 'next/server';
import { clientAddress } from '@/lib/auth/client-address';
import { mintMember } from '@/lib/auth/mint';
import type { Viewer } from '@/lib/auth/types';
import { getViewer } from '@/lib/auth/viewer';
import { env } from '@/lib/env';
import { AppError } from '@/lib/errors';
import { noteTokenUse } from '../mutations';
import { findToken } from '../queries';
import { UnauthenticatedError } from './problem';
import type { Counted } from './rate-limit';

/** Who asks, by which name their requests are counted, and the token they showed, if they did. */
export type Caller = { viewer: Viewer; counted: Counted; tokenId?: string };

type Request = Pick<NextRequest, 'headers' | 'method'>;

/**
 * Finds out who sent a request: the owner of its bearer token, else the signed-in person, else a visitor. A token that
 * does not count is refused even where visitors may read; a session counts for changes only from our own pages.
 */
export async function findCaller(request: Request, now: Date): Promise<Caller> {
  const authorization = request.headers.get('authorization');
  if (authorization !== null) return byToken(authorization, now);
  const viewer = await getViewer();
  if (viewer.kind !== 'member') return { viewer, counted: addressOf(request) };
  if (request.method !== 'GET' && !isSameOrigin(request)) {
    throw new AppError(
      'FORBIDDEN',
      'A signed-in session may only change things from the pages of this site. Use an API token.',
    );
  }
  return { viewer, counted: { by: 'session', name: viewer.userId } };
}

async function byToken(authorization: string, now: Date): Promise<Caller> {
  const token = /^Bearer +(\S+) *$/i.exec(authorization)?.[1];
  if (!token) {
    throw new UnauthenticatedError(
      'The Authorization header must be "Bearer", a space and a token.',
    );
  }
  const found = await findToken(token);
  if (!found) throw new UnauthenticatedError('This token is unknown or revoked.');
  await noteTokenUse(found.id, found.lastUsedAt, now);
  const { id: tokenId, member } = found;
  return { viewer: mintMember(member), counted: { by: 'token', name: tokenId }, tokenId };
}

/** Whom a request without an account is counted for: the network address that it came from. */
export function addressOf({ headers }: Pick<NextRequest, 'headers'>): Counted {
  const name = clientAddress(headers.get('x-forwarded-for'), env.TRUSTED_PROXIES);
  return { by: 'address', name };
}

/** Did one of our own pages send it? Browsers say so themselves; without either header the answer is no. */
export function isSameOrigin({ headers }: Pick<NextRequest, 'headers'>): boolean {
  const site = headers.get('sec-fetch-site');
  if (site !== null) return site === 'same-origin';
  const origin = headers.get('origin');
  if (origin === null || !URL.canParse(origin)) return false;
  return origin === new URL(env.ASSAY_URL).origin || new URL(origin).host === headers.get('host');
}
