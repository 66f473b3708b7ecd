import type { Profile } from 'next-auth';
import type { OAuthConfig } from 'next-auth/providers/oauth';
import { env } from '@/lib/env';

type OidcProfile = { sub: string; email?: string; email_verified?: boolean; name?: string };

/** The provider of single sign-on, or an empty list when the environment names none. */
export function oidcProvider(): OAuthConfig<OidcProfile>[] {
  const { OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET } = env;
  if (!OIDC_ISSUER || !OIDC_CLIENT_ID || !OIDC_CLIENT_SECRET) return [];
  return [
    {
      id: 'oidc',
      name: 'OIDC',
      type: 'oauth',
      wellKnown: `${OIDC_ISSUER}/.well-known/openid-configuration`,
      authorization: { params: { scope: 'openid email profile' } },
      idToken: true,
      checks: ['pkce', 'state', 'nonce'],
      clientId: OIDC_CLIENT_ID,
      clientSecret: OIDC_CLIENT_SECRET,
      profile: ({ sub, email, name }) => ({ id: sub, email, name }),
    },
  ];
}

/** The e-mail address of a profile in lower case; null unless the provider says that it has verified it. */
export function verifiedEmail(profile: (Profile & { email_verified?: unknown }) | undefined) {
  if (profile?.email_verified !== true || !profile.email) return null;
  return profile.email.toLowerCase();
}
