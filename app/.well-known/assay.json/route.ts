import { openRoute } from '@/lib/api/gate/open-route';
import { getLatestCheckpoint, listPublicKeys } from '@/lib/checkpoints/queries';
import { env } from '@/lib/env';
import { toDiscovery } from '@/lib/feeds/discovery';
import { getInstallation } from '@/lib/publisher/queries';

/** What programs find here, by one address that is the same on every installation. */
const read = openRoute(
  async () => {
    const [publisher, keys, checkpoint] = await Promise.all([
      getInstallation(),
      listPublicKeys(),
      getLatestCheckpoint(),
    ]);
    return {
      text: JSON.stringify(toDiscovery(publisher, env.ASSAY_URL, { keys, checkpoint })),
      type: 'application/json; charset=utf-8',
    };
  },
  { cors: true },
);

export { preflight as OPTIONS } from '@/lib/api/gate/cors';
export { read as GET };
