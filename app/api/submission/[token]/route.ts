import { NextResponse } from 'next/server';
import { countedRoute } from '@/lib/api/gate/open-route';
import { env } from '@/lib/env';
import { AppError } from '@/lib/errors';
import { log } from '@/lib/log';
import { paths } from '@/lib/paths';
import { forgetAddress } from '@/lib/submissions/mutations';

type Context = { params: Promise<{ token: string }> };

/** RFC 8058: a mail program posts here when its person wants no more mail about a tip. Nobody is signed in. */
const stop = countedRoute(async (_request, { params }: Context) => {
  try {
    await forgetAddress({ token: (await params).token });
    return new Response('Stopped.\n', { headers: { 'content-type': 'text/plain; charset=utf-8' } });
  } catch (error) {
    if (error instanceof AppError) return new Response(`${error.message}\n`, { status: 404 });
    log.error({ err: error }, 'an address of a tip was not deleted');
    return new Response('It was not stopped. Try again.\n', { status: 500 });
  }
});

/** Mail programs without that button open the address: the page of the tip. */
const read = countedRoute(async (_request, { params }: Context) => {
  const { token } = await params;
  return NextResponse.redirect(`${env.ASSAY_URL}${paths.submission(token)}`, 303);
});

export { read as GET, stop as POST };
