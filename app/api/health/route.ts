import { connection } from 'next/server';

/** 200 while the process lives. */
export async function GET() {
  await connection();
  return Response.json({ status: 'alive' }, { headers: { 'cache-control': 'no-store' } });
}
