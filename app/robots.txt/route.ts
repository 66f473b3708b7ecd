import { openRoute } from '@/lib/api/gate/open-route';
import { env } from '@/lib/env';
import { toRobots } from '@/lib/sitemaps/robots';

/** What crawlers may read (RFC 9309). */
const read = openRoute(
  async () => ({ text: toRobots(env.ASSAY_URL), type: 'text/plain; charset=utf-8' }),
  { cors: true },
);

export { preflight as OPTIONS } from '@/lib/api/gate/cors';
export { read as GET };
