import * as definitions from '@/lib/api/definitions/publisher';
import { apiRoutes } from '@/lib/api/gate/methods';
import { apiRoute } from '@/lib/api/gate/route';
import { env } from '@/lib/env';
import { missingParts } from '@/lib/publisher/completeness';
import { changePublisher } from '@/lib/publisher/mutations';
import { getInstallation } from '@/lib/publisher/queries';
import { policyAddresses } from '@/lib/publisher/sections';

async function present() {
  const publisher = await getInstallation();
  const policies = policyAddresses(publisher, env.ASSAY_URL);
  return { ...publisher, missing: missingParts(publisher), policies };
}

const read = apiRoute(definitions.getPublisher, present);

const put = apiRoute(definitions.putPublisher, async ({ viewer, body }) => {
  await changePublisher(viewer, body);
  return await present();
});

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = apiRoutes(read, put);
