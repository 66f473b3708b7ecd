import type { NextAuthOptions } from 'next-auth';
import CredentialsProvider from 'next-auth/providers/credentials';
import { env } from '@/lib/env';
import { AppError } from '@/lib/errors';
import { deskLanguage } from '@/lib/i18n/request-language';
import { paths } from '@/lib/paths';
import { rememberLanguage } from '@/lib/people/language-mutations';
import { signIn, signInByProvider, signOut } from '@/lib/people/mutations';
import { signInSchema } from '@/lib/people/schema';
import {
  decodeSessionCookie,
  SESSION_COOKIE,
  SESSION_SECONDS,
  sessionCookieOptions,
} from '@/lib/people/session-cookie';
import { clientAddress } from './client-address';
import { oidcProvider, verifiedEmail } from './oidc';

type CookieReader = { get(name: string): { value: string } | undefined };

/** The session id in the request's cookies; null when there is none or it is not one of ours. */
export function sessionIdFromCookies(cookies: CookieReader): Promise<string | null> {
  return decodeSessionCookie(cookies.get(SESSION_COOKIE)?.value, authSecret());
}

/** The key of the session cookies; the start script keeps one in the data directory. */
export function authSecret(): string {
  if (env.AUTH_SECRET) return env.AUTH_SECRET;
  throw new Error(
    'AUTH_SECRET is missing. Start with npm start, or set it to 32 or more characters.',
  );
}

/** Options of next-auth: credentials, and OIDC where the environment names an issuer. */
export function authOptions(now: () => Date): NextAuthOptions {
  return {
    secret: authSecret(),
    session: { strategy: 'jwt', maxAge: SESSION_SECONDS },
    pages: { signIn: paths.signIn(), error: paths.signIn(), signOut: paths.desk.home() },
    cookies: {
      sessionToken: { name: SESSION_COOKIE, options: sessionCookieOptions(env.ASSAY_URL) },
    },
    providers: [credentials(now), ...oidcProvider()],
    events: {
      async signOut({ token }) {
        if (typeof token?.sid === 'string') await signOut(token.sid, now());
      },
    },
    callbacks: {
      async signIn({ user, account, profile }) {
        if (account?.provider !== 'oidc') return true;
        const email = verifiedEmail(profile);
        const session = email ? await signInByProvider({ email }, now()) : null;
        if (!session) return paths.signIn(undefined, 'unknown-account');
        user.id = session.sessionId;
        await rememberLanguage(session.sessionId, await deskLanguage(), now());
        return true;
      },
      // The token carries the session's id and nothing that could go stale.
      jwt: ({ token, user }) => ({ sid: user ? user.id : token.sid }),
      session: ({ session }) => ({ expires: session.expires }),
    },
  };
}

function credentials(now: () => Date) {
  return CredentialsProvider({
    credentials: { email: {}, password: {} },
    async authorize(given, request) {
      const input = signInSchema.safeParse(given);
      if (!input.success) return null;
      const address = clientAddress(request.headers?.['x-forwarded-for'], env.TRUSTED_PROXIES);
      const userAgent = request.headers?.['user-agent'];
      try {
        const { sessionId } = await signIn(input.data, { address, userAgent }, now());
        return { id: sessionId };
      } catch (error) {
        if (error instanceof AppError) throw new Error(error.code);
        throw error;
      }
    },
  });
}
