import { defaultLocale, locales } from './locales';

/** What is no page of a language: programs' addresses, cards for other sites, the build's files. */
const outside = ['api/', '_next/', 'embed/', 'feeds/', '\\.well-known/'];

/** Sends `/en/claims` to `/claims`, so that a page has one address. For next.config.ts. */
export function localeRedirects() {
  return [
    { source: `/${defaultLocale}`, destination: '/', permanent: true },
    { source: `/${defaultLocale}/:path*`, destination: '/:path*', permanent: true },
  ];
}

/**
 * Serves `/claims` by the route `/en/claims`. No cookie and no header decides the language, and an
 * unknown one is an unknown page. For next.config.ts.
 */
export function localeRewrites() {
  const named = locales.map((locale) => `${locale}(?:/|$)`);
  return [
    { source: '/', destination: `/${defaultLocale}` },
    {
      source: `/:path((?!${[...outside, ...named].join('|')}).*)`,
      destination: `/${defaultLocale}/:path`,
    },
  ];
}
