import { openRoute } from '@/lib/api/gate/open-route';
import { env } from '@/lib/env';
import { toDiscovery } from '@/lib/feeds/discovery';
import { getInstallation } from '@/lib/publisher/queries';

/** What programs find here, by one address that is the same on every installation. */
const read = openRoute(
  async () => ({
    text: JSON.stringify(toDiscovery(await getInstallation(), env.ASSAY_URL)),
    type: 'application/json; charset=utf-8',
  }),
  { cors: true },
);

export { preflight as OPTIONS } from '@/lib/api/gate/cors';
export { read as GET };
