import type { NextRequest } from 'next/server';
import NextAuth from 'next-auth';
import { authOptions } from '@/lib/auth/config';
import { env, settleEnvironment } from '@/lib/env';

type Context = RouteContext<'/api/auth/[...nextauth]'>;

async function handle(request: NextRequest, context: Context): Promise<Response> {
  // next-auth knows its own address from this variable only.
  settleEnvironment({ NEXTAUTH_URL: env.ASSAY_URL });
  const options = authOptions(() => new Date());
  return NextAuth(request, context, options);
}

export { handle as GET, handle as POST };
