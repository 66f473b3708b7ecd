import * as definitions from '@/lib/api/definitions/tips';
import { apiRoutes } from '@/lib/api/gate/methods';
import { found } from '@/lib/api/gate/problem';
import { apiRoute } from '@/lib/api/gate/route';
import { declineTips } from '@/lib/tips/mutations';
import { getTip } from '@/lib/tips/queries';

const decline = apiRoute(definitions.declineTip, async ({ viewer, params, body }) => {
  await declineTips(viewer, { ...body, tipIds: [params.id] });
  return found(await getTip(viewer, params.id));
});

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = apiRoutes(decline);
