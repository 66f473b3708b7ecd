import { personal, programs } from './address';
import { acceptPattern, LANGUAGE_COOKIE } from './asked';
import { defaultLocale, type Locale, locales } from './locales';

/** The filters of `/claims`: with one of them in the query the list is made for the request, without it is static. */
const searches = [
  ...['q', 'topic', 'rating', 'claimant', 'publisher', 'from', 'to', 'sort', 'page'],
];

/** The languages whose addresses have a prefix. */
const others = locales.filter((locale) => locale !== defaultLocale);

/** Sends `/en/claims` to `/claims`, so that a page has one address. For next.config.ts. */
export function localeRedirects() {
  // The proxy keeps the choice of whoever comes to their own pages by such an address.
  const own = personal.map((name) => `${name}(?:/|$)`).join('|');
  return [
    { source: `/${defaultLocale}`, destination: '/', permanent: true },
    {
      source: `/${defaultLocale}/:path((?!${own}).*)`,
      destination: '/:path',
      permanent: true,
    },
  ];
}

/**
 * Serves `/claims` by the route `/en/claims`, and `/desk` in the language that its person chose, or asks for where nothing is
 * chosen. On public pages no cookie and no header decides the language, and an unknown one is an unknown page. For
 * next.config.ts.
 */
export function localeRewrites() {
  const named = locales.map((locale) => `${locale}(?:/|$)`);
  return {
    beforeFiles: [],
    afterFiles: [
      ...locales.flatMap((locale) => pagesByQuery(locale)),
      ...personal.flatMap((name) => ownPages(name)),
      { source: '/', destination: `/${defaultLocale}` },
      // Browsers ask for it by this name wherever a page came without its head.
      { source: '/favicon.ico', destination: '/icon.svg' },
      {
        source: `/:path((?!${[...programs, ...named].join('|')}).*)`,
        destination: `/${defaultLocale}/:path`,
      },
    ],
    fallback: others.map((locale) => ({
      source: `/${locale}/:path*`,
      destination: `/${locale}/nowhere`,
    })),
  };
}

function pagesByQuery(locale: Locale) {
  const prefix = locale === defaultLocale ? '' : `/${locale}`;
  return [
    ...searches.map((key) => ({
      source: `${prefix}/claims`,
      has: [{ type: 'query' as const, key }],
      destination: `/${locale}/claims/results`,
    })),
    // The proxy leads on to the version of that day; what is left here is a day without one.
    {
      source: `${prefix}/claims/:slug`,
      has: [{ type: 'query' as const, key: 'asOf' }],
      destination: `/${locale}/claims/:slug/as-of`,
    },
  ];
}

/** The pages of a person below `/name`, in the language of the cookie, else in the first that the browser asks for. */
function ownPages(name: string) {
  return others.flatMap((locale) => {
    const rule = { source: `/${name}/:path*`, destination: `/${locale}/${name}/:path*` };
    return [
      { ...rule, has: [{ type: 'cookie' as const, key: LANGUAGE_COOKIE, value: locale }] },
      {
        ...rule,
        has: [{ type: 'header' as const, key: 'accept-language', value: acceptPattern(locale) }],
        missing: [{ type: 'cookie' as const, key: LANGUAGE_COOKIE }],
      },
    ];
  });
}
