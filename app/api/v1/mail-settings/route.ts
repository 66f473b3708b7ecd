import * as definitions from '@/lib/api/definitions/attention';
import { apiRoutes } from '@/lib/api/gate/methods';
import { found } from '@/lib/api/gate/problem';
import { apiRoute } from '@/lib/api/gate/route';
import { saveMailSettings } from '@/lib/mailing/mutations';
import { getMailSettings } from '@/lib/mailing/queries';

const read = apiRoute(definitions.getMailSettings, async ({ viewer }) =>
  found(await getMailSettings(viewer)),
);

const put = apiRoute(definitions.putMailSettings, async ({ viewer, body }) => {
  await saveMailSettings(viewer, body);
  return found(await getMailSettings(viewer));
});

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = apiRoutes(read, put);
