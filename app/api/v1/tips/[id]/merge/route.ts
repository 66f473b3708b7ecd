import * as definitions from '@/lib/api/definitions/tips';
import { apiRoutes } from '@/lib/api/gate/methods';
import { found } from '@/lib/api/gate/problem';
import { apiRoute } from '@/lib/api/gate/route';
import { mergeTips } from '@/lib/tips/mutations';
import { getTip } from '@/lib/tips/queries';

const merge = apiRoute(definitions.mergeTip, async ({ viewer, params, body }) => {
  await mergeTips(viewer, { tipIds: [params.id], claimId: body.claim });
  return found(await getTip(viewer, params.id));
});

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = apiRoutes(merge);
