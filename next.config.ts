import type { NextConfig } from 'next';
import createNextIntlPlugin from 'next-intl/plugin';
import { localeRedirects, localeRewrites } from './lib/i18n/routing';
import { securityHeaders } from './lib/security-headers';

const withNextIntl = createNextIntlPlugin('./lib/i18n/request.ts');

const nextConfig: NextConfig = {
  output: 'standalone',
  cacheComponents: true,
  partialPrefetching: true,
  typedRoutes: true,
  poweredByHeader: false,
  experimental: { globalNotFound: true },
  redirects: async () => localeRedirects(),
  rewrites: async () => localeRewrites(),
  headers: async () => securityHeaders({ development: process.env.NODE_ENV === 'development' }),
};

export default withNextIntl(nextConfig);
