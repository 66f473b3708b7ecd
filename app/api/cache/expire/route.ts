import { revalidatePath, revalidateTag } from 'next/cache';
import { mayExpireCache } from '@/lib/installation/queries';
import { cacheExpirySchema } from '@/lib/installation/schema';

/** Lets other processes of this installation have pages rendered again. Strangers find nothing here. */
export async function POST(request: Request) {
  if (!mayExpireCache(request.headers.get('authorization'))) {
    return new Response(null, { status: 404 });
  }
  const body = cacheExpirySchema.safeParse(await request.json().catch(() => null));
  if (!body.success) return Response.json({ status: 422 }, { status: 422 });
  for (const tag of body.data.tags) revalidateTag(tag, { expire: 0 });
  if (body.data.everything) revalidatePath('/', 'layout');
  return new Response(null, { status: 204 });
}
