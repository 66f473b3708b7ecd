import { countedRoute } from '@/lib/api/gate/open-route';
import { env } from '@/lib/env';
import { addressesOf, timeMapOf } from '@/lib/mementos/mementos';
import { listMementos } from '@/lib/mementos/queries';

type Context = { params: Promise<{ slug: string }> };

/** All versions of a claim page in link format (RFC 7089, TimeMap). */
const read = countedRoute(async (_request, { params }: Context) => {
  const found = await listMementos((await params).slug);
  if (!found) return new Response(null, { status: 404 });
  const addresses = addressesOf(env.ASSAY_URL ?? '', found.slug);
  return new Response(timeMapOf(addresses, found.mementos), {
    headers: {
      'content-type': 'application/link-format',
      'cache-control': 'public, max-age=0, must-revalidate',
    },
  });
});

export { read as GET };
