import { openRoute, queryOf } from '@/lib/api/gate/open-route';
import { toAtom } from '@/lib/feeds/atom';
import { updatedAt } from '@/lib/feeds/feed';
import { getClaimsFeed } from '@/lib/feeds/queries';
import { feedFiltersSchema } from '@/lib/feeds/schema';
import { parse } from '@/lib/parse';

/** The latest claims as Atom, with the filters of `/claims`. */
const read = openRoute(
  async (request) => {
    const filters = parse(feedFiltersSchema, queryOf(request));
    const path = `/feeds/claims.atom${request.nextUrl.search}`;
    const feed = await getClaimsFeed({ ...filters, page: 1 }, path);
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
