import { openRoute, queryOf } from '@/lib/api/gate/open-route';
import { updatedAt } from '@/lib/feeds/feed';
import { toJsonFeed } from '@/lib/feeds/json-feed';
import { getClaimsFeed } from '@/lib/feeds/queries';
import { feedFiltersSchema } from '@/lib/feeds/schema';
import { parse } from '@/lib/parse';

/** The latest claims as JSON Feed 1.1, with the filters of `/claims`. */
const read = openRoute(
  async (request) => {
    const filters = parse(feedFiltersSchema, queryOf(request));
    const path = `/feeds/claims.json${request.nextUrl.search}`;
    const feed = await getClaimsFeed({ ...filters, page: 1 }, path);
    return {
      text: JSON.stringify(toJsonFeed(feed)),
      modifiedAt: updatedAt(feed),
      type: 'application/feed+json; charset=utf-8',
    };
  },
  { cors: true },
);

export { preflight as OPTIONS } from '@/lib/api/gate/cors';
export { read as GET };
