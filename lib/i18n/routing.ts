import { programs } from './address';
import { defaultLocale, locales } from './locales';

/** The filters of `/claims`: with one of them in the query the list is made for the request, without it is static. */
const searches = [
  ...['q', 'topic', 'rating', 'claimant', 'publisher', 'from', 'to', 'sort', 'page'],
];

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
    ...searches.map((key) => ({
      source: '/claims',
      has: [{ type: 'query' as const, key }],
      destination: `/${defaultLocale}/claims/results`,
    })),
    // The proxy leads on to the version of that day; what is left here is a day without one.
    {
      source: '/claims/:slug',
      has: [{ type: 'query' as const, key: 'asOf' }],
      destination: `/${defaultLocale}/claims/:slug/as-of`,
    },
    { source: '/', destination: `/${defaultLocale}` },
    // Browsers ask for it by this name wherever a page came without its head.
    { source: '/favicon.ico', destination: '/icon.svg' },
    {
      source: `/:path((?!${[...programs, ...named].join('|')}).*)`,
      destination: `/${defaultLocale}/:path`,
    },
  ];
}
