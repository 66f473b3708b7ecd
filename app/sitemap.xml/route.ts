import { openRoute } from '@/lib/api/gate/open-route';
import { listSitemaps } from '@/lib/sitemaps/queries';
import { toSitemapIndex } from '@/lib/sitemaps/xml';

/** The index of the sitemaps. */
const read = openRoute(
  async () => ({
    text: toSitemapIndex(await listSitemaps()),
    type: 'application/xml; charset=utf-8',
  }),
  { cors: true },
);

export { preflight as OPTIONS } from '@/lib/api/gate/cors';
export { read as GET };
