import type { NextConfig } from 'next';
import createNextIntlPlugin from 'next-intl/plugin';
import { localeRedirects, localeRewrites } from './lib/i18n/routing';
import { securityHeaders } from './lib/security-headers';
import { WHOLE_PAGE_AGENT } from './lib/whole-page';

const withMessages = createNextIntlPlugin('./lib/i18n/request.ts');

/** The largest upload, with room for the form around it; lib/env checks the value itself. */
const uploadMegabytes = Number(process.env.ASSAY_MAX_UPLOAD_MB) || 50;

const config: NextConfig = {
  cacheComponents: true,
  partialPrefetching: true,
  typedRoutes: true,
  poweredByHeader: false,
  // npm test checks the types; npm start need not do it a second time.
  typescript: { ignoreBuildErrors: true },
  // The account menu is at the bottom left.
  devIndicators: { position: 'bottom-right' },
  // These read files beside themselves, start threads, or carry native code.
  serverExternalPackages: [
    ...['@node-rs/argon2', 'graphile-worker', 'pg', 'pino', 'piscina', 'nodemailer'],
    ...['harfbuzzjs', 'wawoff2', 'esbuild'],
    ...['linkedom', '@mozilla/readability', 'mammoth', 'unpdf', 'sanitize-html'],
  ],
  // Pages for these agents are made as a whole: real 404s and redirects on the desk (proxy.ts).
  htmlLimitedBots: new RegExp(WHOLE_PAGE_AGENT),
  experimental: {
    // A page rendered on demand stays in memory: what is on disk is the build, valid for any database.
    isrFlushToDisk: false,
    globalNotFound: true,
    // The desk waits for its data on purpose (app/[locale]/desk/layout.tsx); pages that want the check ask for it.
    instantInsights: { validationLevel: 'manual-warning' },
    serverActions: { bodySizeLimit: `${uploadMegabytes + 5}mb` },
  },
  redirects: async () => localeRedirects(),
  rewrites: async () => localeRewrites(),
  headers: async () => securityHeaders({ development: process.env.NODE_ENV === 'development' }),
};

export default withMessages(config);
