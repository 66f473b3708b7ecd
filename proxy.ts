import { type NextRequest, NextResponse } from 'next/server';
import { daySchema } from '@/lib/day';
import { env } from '@/lib/env';
import { inLanguage, isPersonal, languageOf, withoutLanguage } from '@/lib/i18n/address';
import { LANGUAGE_COOKIE, LANGUAGE_COOKIE_AGE } from '@/lib/i18n/asked';
import { addressesOf, httpDate, linkHeaderOf, versionAsOf } from '@/lib/mementos/mementos';
import { listMementos } from '@/lib/mementos/queries';
import { paths } from '@/lib/paths';
import { rememberLanguage } from '@/lib/people/language-mutations';
import { decodeSessionCookie, SESSION_COOKIE } from '@/lib/people/session-cookie';
import { isReadableAddress } from '@/lib/readable-address';
import { WHOLE_PAGE_AGENT } from '@/lib/whole-page';

/**
 * The desk, public pages with a form, addresses with signs in percent, the versions of claims, and addresses that choose a
 * language. All other public pages are static, and nothing looks at who asks for them. Next reads this without running it, so
 * the languages of lib/i18n/locales are spelled out; routing.test.ts holds them.
 */
export const config = {
  matcher: [
    '/:language(en|fr|es|ar|zh)?/:own(desk|sign-in|accept-invitation)/:path*',
    '/:language(fr|es|ar|zh)?/claims/:slug/:form(subscribe|challenge)',
    '/:language(fr|es|ar|zh)?/submit/:token?',
    '/:language(fr|es|ar|zh)?/verify',
    '/:language(fr|es|ar|zh)?/:mail(subscription|unsubscribe|challenge|reply)/:token',
    '/:path(.*%.*)',
    '/:language(fr|es|ar|zh)?/claims/:slug/versions/:number',
    {
      source: '/:language(fr|es|ar|zh)?/claims/:slug',
      has: [{ type: 'query', key: 'asOf' }],
    },
  ],
};

/** Pages that are made as a whole. */
const wholePages =
  /^\/(?:(?:desk|submit|verify)(?:\/|$)|claims\/[^/]+\/(?:subscribe|challenge)$|(?:subscription|unsubscribe|challenge|reply)\/)/;

/**
 * Has a page of the desk, or one with a form, made as a whole before anything of it is sent. Otherwise Next sends the (empty)
 * static shell first, with status 200: what is missing or forbidden would be a 200 too, and a form that was sent without a
 * script would not say what became of it. It guards nothing: every page asks for itself.
 * An address that is no encoding of anything, at which Next stumbles, is one where there is nothing. A static page cannot
 * set headers of its own: those of a version, which depend on when the others were published, are set here.
 */
export function proxy(request: NextRequest): Response | Promise<Response> {
  const path = new URL(request.url).pathname;
  if (!isReadableAddress(path)) {
    const nowhere = path.startsWith('/api/') ? '/api/v1/unreadable-address' : '/unreadable-address';
    return NextResponse.rewrite(new URL(nowhere, request.url));
  }
  const page = withoutLanguage(path);
  if (page !== path && isPersonal(page)) return keepLanguage(request, page);
  if (wholePages.test(page)) return whole(request);
  const version = /^\/claims\/([^/]+)\/versions\/(\d+)$/.exec(page);
  if (version) return withMemento(version[1] ?? '', Number(version[2]));
  const claim = /^\/claims\/([^/]+)$/.exec(page);
  if (claim) return asOf(request, claim[1] ?? '');
  return NextResponse.next();
}

/** `/fr/desk`: this person's own pages, and mail to them, are in French from now on. Their addresses have no language. */
async function keepLanguage(request: NextRequest, page: string): Promise<Response> {
  const { pathname, search } = new URL(request.url);
  const response = NextResponse.redirect(new URL(`${page}${search}`, request.url), 307);
  // What a browser fetches in case of need chooses nothing.
  if (request.headers.has('next-router-prefetch') || request.headers.has('sec-purpose'))
    return response;
  const secure = env.ASSAY_URL?.startsWith('https:') ?? false;
  const language = languageOf(pathname);
  response.cookies.set(LANGUAGE_COOKIE, language, {
    ...{ path: '/', maxAge: LANGUAGE_COOKIE_AGE, sameSite: 'lax', httpOnly: true, secure },
  });
  const cookie = request.cookies.get(SESSION_COOKIE)?.value;
  const session = await decodeSessionCookie(cookie, env.AUTH_SECRET ?? '');
  if (session) await rememberLanguage(session, { language, chosen: true }, new Date());
  return response;
}

function whole(request: NextRequest): Response {
  const headers = new Headers(request.headers);
  headers.set('user-agent', `${headers.get('user-agent') ?? ''} ${WHOLE_PAGE_AGENT}`.trim());
  return NextResponse.next({ request: { headers } });
}

/** `Memento-Datetime` and `Link` (RFC 7089); nothing for a version that does not exist. */
async function withMemento(slug: string, number: number): Promise<Response> {
  const found = await listMementos(slug);
  const memento = found?.mementos.find((one) => one.number === number);
  const response = NextResponse.next();
  if (found?.slug !== slug || !memento) return response;
  const addresses = addressesOf(env.ASSAY_URL ?? '', slug);
  response.headers.set('Memento-Datetime', httpDate(memento.publishedAt));
  response.headers.set('Link', linkHeaderOf(addresses, found.mementos, number));
  return response;
}

/** The page of the claim without a day: for one that was never published it is the 404 that can be read without a script. */
function claimItself(request: NextRequest): Response {
  const address = new URL(request.url);
  address.search = '';
  return NextResponse.rewrite(address);
}

/** The version of the day that was asked for; a page that says so where nothing had been published then. */
async function asOf(request: NextRequest, slug: string): Promise<Response> {
  const day = daySchema.safeParse(request.nextUrl.searchParams.get('asOf'));
  const found = await listMementos(slug);
  if (!found) return claimItself(request);
  const memento = day.success ? versionAsOf(found.mementos, day.data) : null;
  if (memento) {
    const language = languageOf(request.nextUrl.pathname);
    const version = paths.claimVersion(found.slug, memento.number);
    const target = new URL(inLanguage(version, language), request.url);
    return NextResponse.redirect(target, 302);
  }
  // lib/i18n/routing rewrites this address to the page that says so.
  return whole(request);
}
