import { writeVerdict } from '@/lib/api/definitions/lifecycle';
import { apiRoutes } from '@/lib/api/gate/methods';
import { found } from '@/lib/api/gate/problem';
import { apiRoute } from '@/lib/api/gate/route';
import { saveVerdict } from '@/lib/verdicts/mutations';
import { getVerdict } from '@/lib/verdicts/queries';

const write = apiRoute(writeVerdict, async ({ viewer, params, body }) => {
  await saveVerdict(viewer, { ...body, claimId: params.id });
  const { verdict } = found(await getVerdict(viewer, params.id));
  return found(verdict);
});

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = apiRoutes(write);
