import { connection } from 'next/server';
import { toOpenApi } from '@/lib/api/openapi';
import { env } from '@/lib/env';

/** Open to everyone, so that clients can be generated without an account. */
export async function GET(): Promise<Response> {
  // The public address is known when the server runs, not when it is built.
  await connection();
  return Response.json(toOpenApi(env.ASSAY_URL), {
    headers: { 'access-control-allow-origin': '*', 'cache-control': 'public, max-age=3600' },
  });
}
