import { openRoute, queryOf } from '@/lib/api/gate/open-route';
import { env } from '@/lib/env';
import { toDataFeed } from '@/lib/feeds/data-feed';
import { listReviewed, REVIEWS } from '@/lib/feeds/queries';
import { feedPageSchema } from '@/lib/feeds/schema';
import { parse } from '@/lib/parse';
import { getInstallation } from '@/lib/publisher/queries';

/** Every published claim as ClaimReview in a DataFeed of schema.org; a full page names the next one (RFC 8288). */
const read = openRoute(
  async (request) => {
    const { page } = parse(feedPageSchema, queryOf(request));
    const [reviewed, { name: publisher }] = await Promise.all([
      listReviewed(page),
      getInstallation(),
    ]);
    const origin = env.ASSAY_URL;
    const next = `<${origin}/feeds/claimreview.json?page=${page + 1}>; rel="next"`;
    return {
      text: JSON.stringify(toDataFeed(reviewed, { publisher, origin })),
      type: 'application/ld+json; charset=utf-8',
      ...(reviewed.length === REVIEWS && { headers: { link: next } }),
    };
  },
  { cors: true },
);

export { preflight as OPTIONS } from '@/lib/api/gate/cors';
export { read as GET };
