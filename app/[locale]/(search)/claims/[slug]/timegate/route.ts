import { countedRoute } from '@/lib/api/gate/open-route';
import { env } from '@/lib/env';
import { addressesOf, linkHeaderOf, versionAt } from '@/lib/mementos/mementos';
import { listMementos } from '@/lib/mementos/queries';

type Context = { params: Promise<{ slug: string }> };

/** Leads to the version that stood at the time in `Accept-Datetime`, the last one without it (RFC 7089, TimeGate). */
const read = countedRoute(async (request, { params }: Context) => {
  const found = await listMementos((await params).slug);
  if (!found) return new Response(null, { status: 404 });
  const asked = request.headers.get('accept-datetime');
  const at = asked === null ? new Date() : new Date(asked);
  const headers = { vary: 'accept-datetime' };
  if (Number.isNaN(at.getTime())) {
    return new Response('Accept-Datetime is not a date of HTTP.\n', { status: 400, headers });
  }
  const addresses = addressesOf(env.ASSAY_URL ?? '', found.slug);
  const number = versionAt(found.mementos, at)?.number ?? 1;
  return new Response(null, {
    status: 302,
    headers: {
      ...headers,
      location: addresses.memento(number),
      link: linkHeaderOf(addresses, found.mementos, number),
    },
  });
});

export { read as GET };
