import { type NextRequest, NextResponse } from 'next/server';
import { WHOLE_PAGE_AGENT } from '@/lib/whole-page';

/** The desk alone: public pages are static, and nothing looks at who asks for them. */
export const config = { matcher: ['/desk', '/desk/:path*'] };

/**
 * Has a desk page made as a whole before anything of it is sent. Otherwise Next sends the (empty) static shell first,
 * with status 200, and what is missing or forbidden would be a 200 too. It guards nothing: every page asks for itself.
 */
export function proxy(request: NextRequest) {
  const headers = new Headers(request.headers);
  headers.set('user-agent', `${headers.get('user-agent') ?? ''} ${WHOLE_PAGE_AGENT}`.trim());
  return NextResponse.next({ request: { headers } });
}
