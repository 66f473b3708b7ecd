import { openRoute, queryOf } from '@/lib/api/gate/open-route';
import { toAtom } from '@/lib/feeds/atom';
import { updatedAt } from '@/lib/feeds/feed';
import { getClaimsFeed } from '@/lib/feeds/queries';
import { feedFiltersSchema } from '@/lib/feeds/schema';
import { languageOfQuery } from '@/lib/i18n/address';
import { parse } from '@/lib/parse';

/** The latest claims as Atom, with the filters of `/claims`, and with `?language=` in one of ours. */
const read = openRoute(
  async (request) => {
    const filters = parse(feedFiltersSchema, queryOf(request));
    const { search, searchParams } = request.nextUrl;
    const path = `/feeds/claims.atom${search}`;
    const locale = languageOfQuery(searchParams);
    const feed = await getClaimsFeed({ ...filters, page: 1 }, { path, locale });
    return {
      text: toAtom(feed),
      modifiedAt: updatedAt(feed),
      type: 'application/atom+xml; charset=utf-8',
    };
  },
  { cors: true },
);

export { preflight as OPTIONS } from '@/lib/api/gate/cors';
export { read as GET };
