import { connection } from 'next/server';
import { getReadinessProblem } from '@/lib/installation/queries';

/** 200 when the database answers and migrations are complete, else 503 with the reason. */
export async function GET() {
  await connection();
  const reason = await getReadinessProblem();
  const headers = { 'cache-control': 'no-store' };
  if (reason === null) return Response.json({ status: 'ready' }, { headers });
  return Response.json({ status: 'not ready', reason }, { status: 503, headers });
}
