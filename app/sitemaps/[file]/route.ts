import { openRoute } from '@/lib/api/gate/open-route';
import { AppError } from '@/lib/errors';
import { listSitemap } from '@/lib/sitemaps/queries';
import { toSitemap } from '@/lib/sitemaps/xml';

type Context = { params: Promise<{ file: string }> };

/** `pages.xml`, `claims-1.xml`: the public pages with the time of their last change. */
const read = openRoute(
  async (_request, { params }: Context) => {
    const [, name] = /^([a-z0-9-]+)\.xml$/.exec((await params).file) ?? [];
    const places = name ? await listSitemap(name) : null;
    if (!places) throw new AppError('NOT_FOUND', 'There is no such sitemap.');
    return { text: toSitemap(places), type: 'application/xml; charset=utf-8' };
  },
  { cors: true },
);

export { preflight as OPTIONS } from '@/lib/api/gate/cors';
export { read as GET };
