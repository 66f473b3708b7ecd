import 'server-only';
import { cookies, headers } from 'next/headers';
import { env } from '@/lib/env';
import {
  encodeSessionCookie,
  SESSION_COOKIE,
  SESSION_SECONDS,
  sessionCookieOptions,
} from '@/lib/people/session-cookie';
import { clientAddress } from './client-address';
import { authSecret, sessionIdFromCookies } from './config';

/** Where a request comes from: its address, for limits, and its browser, for the list of devices. */
export type Device = { address: string; userAgent: string | null };

/** The device of this request. */
export async function currentDevice(): Promise<Device> {
  const all = await headers();
  return {
    address: clientAddress(all.get('x-forwarded-for'), env.TRUSTED_PROXIES),
    userAgent: all.get('user-agent'),
  };
}

/** The session id in this request's cookie, whether it still counts or not; null without one. */
export async function currentSessionId(): Promise<string | null> {
  return sessionIdFromCookies(await cookies());
}

/** Gives this device the cookie of a session. Only in actions and route handlers. */
export async function keepSession(sessionId: string): Promise<void> {
  const value = await encodeSessionCookie(sessionId, authSecret());
  const options = { ...sessionCookieOptions(env.ASSAY_URL), maxAge: SESSION_SECONDS };
  (await cookies()).set(SESSION_COOKIE, value, options);
}

/** Takes the session cookie from this device. Only in actions and route handlers. */
export async function forgetSession(): Promise<void> {
  (await cookies()).set(SESSION_COOKIE, '', { ...sessionCookieOptions(env.ASSAY_URL), maxAge: 0 });
}
