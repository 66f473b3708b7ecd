import { decode, encode } from 'next-auth/jwt';

/** How long a sign-in lasts on a device, in seconds: 30 days. The row in the database ends at the same time. */
export const SESSION_SECONDS = 30 * 24 * 60 * 60;

/** The cookie that carries the session, on http and https alike. */
export const SESSION_COOKIE = 'assay-session';

/** The attributes of the session cookie; `secure` where the public address is https. */
export function sessionCookieOptions(publicAddress: string) {
  return {
    httpOnly: true,
    sameSite: 'lax',
    path: '/',
    secure: publicAddress.startsWith('https:'),
  } as const;
}

/** The value of the session cookie: next-auth's encrypted token with nothing in it but the session's id. */
export function encodeSessionCookie(sessionId: string, secret: string): Promise<string> {
  return encode({ token: { sid: sessionId }, secret, maxAge: SESSION_SECONDS });
}

/** The session id in a cookie's value; null when it is missing, foreign, altered or too old. */
export async function decodeSessionCookie(
  value: string | undefined,
  secret: string,
): Promise<string | null> {
  if (!value) return null;
  try {
    const token = await decode({ token: value, secret });
    return typeof token?.sid === 'string' ? token.sid : null;
  } catch {
    return null;
  }
}
