import { type NextRequest, NextResponse } from 'next/server';
import { env } from '@/lib/env';
import { AppError } from '@/lib/errors';
import { log } from '@/lib/log';
import { paths } from '@/lib/paths';
import { forgetAddress } from '@/lib/submissions/mutations';

type Context = { params: Promise<{ token: string }> };

/** RFC 8058: a mail program posts here when its person wants no more mail about a tip. Nobody is signed in. */
export async function POST(_request: NextRequest, { params }: Context): Promise<Response> {
  try {
    await forgetAddress({ token: (await params).token });
    return new Response('Stopped.\n', { headers: { 'content-type': 'text/plain; charset=utf-8' } });
  } catch (error) {
    if (error instanceof AppError) return new Response(`${error.message}\n`, { status: 404 });
    log.error({ err: error }, 'an address of a tip was not deleted');
    return new Response('It was not stopped. Try again.\n', { status: 500 });
  }
}

/** Mail programs without that button open the address: the page of the tip. */
export async function GET(_request: NextRequest, { params }: Context): Promise<Response> {
  const { token } = await params;
  return NextResponse.redirect(`${env.ASSAY_URL}${paths.submission(token)}`, 303);
}
