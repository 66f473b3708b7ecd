import { type NextRequest, NextResponse } from 'next/server';
import { isReadableAddress } from '@/lib/readable-address';
import { WHOLE_PAGE_AGENT } from '@/lib/whole-page';

/** The desk, and addresses with signs in percent: public pages are static, and nothing looks at who asks for them. */
export const config = { matcher: ['/desk', '/desk/:path*', '/:path(.*%.*)'] };

/**
 * Has a desk page made as a whole before anything of it is sent. Otherwise Next sends the (empty) static shell first,
 * with status 200, and what is missing or forbidden would be a 200 too. It guards nothing: every page asks for itself.
 * An address that is no encoding of anything, at which Next stumbles, is one where there is nothing.
 */
export function proxy(request: NextRequest) {
  const path = new URL(request.url).pathname;
  if (!isReadableAddress(path)) {
    const nowhere = path.startsWith('/api/') ? '/api/v1/unreadable-address' : '/unreadable-address';
    return NextResponse.rewrite(new URL(nowhere, request.url));
  }
  if (path !== '/desk' && !path.startsWith('/desk/')) return NextResponse.next();
  const headers = new Headers(request.headers);
  headers.set('user-agent', `${headers.get('user-agent') ?? ''} ${WHOLE_PAGE_AGENT}`.trim());
  return NextResponse.next({ request: { headers } });
}
