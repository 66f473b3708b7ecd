import {
  getRedirectUrl,
  getRewrittenUrl,
  unstable_doesMiddlewareMatch,
  unstable_getResponseFromNextConfig,
} from 'next/experimental/testing/server';
import { describe, expect, it } from 'vitest';
import { config } from '@/proxy';
import { LANGUAGE_COOKIE } from './asked';
import { locales } from './locales';
import { localeRedirects, localeRewrites } from './routing';

type Sent = { language?: string; accept?: string };

/** Where Next leads a request by our configuration alone; null where it stays as it is. */
async function routeOf(path: string, { language, accept }: Sent = {}) {
  const response = await unstable_getResponseFromNextConfig({
    url: `https://assay.example${path}`,
    nextConfig: {
      redirects: async () => localeRedirects(),
      // Only Next knows which addresses no page has.
      rewrites: async () => ({ ...localeRewrites(), fallback: [] }),
    },
    cookies: language ? { [LANGUAGE_COOKIE]: language } : {},
    headers: accept ? { 'accept-language': accept } : {},
  });
  const redirect = getRedirectUrl(response);
  if (redirect) return `${response.status} ${new URL(redirect).pathname}`;
  const rewritten = getRewrittenUrl(response);
  return rewritten && new URL(rewritten).pathname;
}

describe('the route of a public address', () => {
  it.each([
    ['/', '/en'],
    ['/claims', '/en/claims'],
    ['/claims/some-slug', '/en/claims/some-slug'],
    ['/claims?q=a', '/en/claims/results'],
    ['/fr/claims?topic=a', '/fr/claims/results'],
    ['/ar/claims/some-slug?asOf=2024-01-01', '/ar/claims/some-slug/as-of'],
    ['/xx/claims', '/en/xx/claims'],
    ['/english', '/en/english'],
    ['/en', '308 /'],
    ['/en/claims', '308 /claims'],
    ['/en/designs', '308 /designs'],
  ])('%s is %s', async (path, route) => {
    expect(await routeOf(path)).toBe(route);
    // Whoever asks makes no difference.
    expect(await routeOf(path, { language: 'ar', accept: 'fr' })).toBe(route);
  });

  it.each([
    ...['/api/v1/me', '/_next/static/a.js', '/embed/claims/a', '/feeds/claims.atom'],
    ...['/fr', '/zh/claims/some-slug', '/en/desk/claims', '/en/sign-in'],
  ])('%s is itself', async (path) => expect(await routeOf(path)).toBeNull());
});

describe("the route of a person's own page", () => {
  it.each(['/desk', '/desk/claims/12', '/sign-in', '/accept-invitation/a'])('%s', async (path) => {
    expect(await routeOf(path)).toBe(`/en${path}`);
    expect(await routeOf(path, { language: 'fr' })).toBe(`/fr${path}`);
    expect(await routeOf(path, { language: 'fr', accept: 'ar' })).toBe(`/fr${path}`);
    expect(await routeOf(path, { accept: 'ar-EG,ar;q=0.9,en;q=0.8' })).toBe(`/ar${path}`);
    expect(await routeOf(path, { accept: 'en-GB,ar;q=0.9' })).toBe(`/en${path}`);
    expect(await routeOf(path, { language: 'en', accept: 'ar' })).toBe(`/en${path}`);
    expect(await routeOf(path, { language: '../x', accept: 'ar' })).toBe(`/en${path}`);
  });
});

describe('the proxy', () => {
  const seen = (url: string) => unstable_doesMiddlewareMatch({ config, url });

  it.each(locales.map((locale) => (locale === 'en' ? '' : `/${locale}`)))(
    'sees the pages with forms and the versions below "%s"',
    (prefix) => {
      const paths = ['/claims/a/subscribe', '/subscription/a', '/unsubscribe/a'];
      for (const path of [...paths, '/claims/a/versions/2', '/claims/a?asOf=2024-01-01'])
        expect(seen(prefix + path), path).toBe(true);
      for (const path of ['/', '/claims', '/claims/a', '/claims?q=a', '/topics/a'])
        expect(seen(prefix + path), path).toBe(false);
    },
  );

  it.each(locales)('sees the addresses that choose %s', (locale) => {
    for (const path of ['/desk', '/desk/claims/12', '/sign-in', '/accept-invitation/a'])
      expect(seen(`/${locale}${path}`), path).toBe(true);
  });

  it('sees the desk', () => {
    expect(seen('/desk')).toBe(true);
    expect(seen('/desk/claims/12?history=all')).toBe(true);
  });
});
