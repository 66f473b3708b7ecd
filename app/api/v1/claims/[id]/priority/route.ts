import { prioritise } from '@/lib/api/definitions/work';
import { apiRoutes } from '@/lib/api/gate/methods';
import { found } from '@/lib/api/gate/problem';
import { apiRoute } from '@/lib/api/gate/route';
import { getClaim } from '@/lib/claims/queries';
import { parse } from '@/lib/parse';
import { prioritiseClaims } from '@/lib/priorities/mutations';
import { priorityChangeSchema } from '@/lib/priorities/schema';

const put = apiRoute(prioritise, async ({ viewer, params: { id }, body }) => {
  await prioritiseClaims(viewer, parse(priorityChangeSchema, { ...body, claimId: [id] }));
  const { priority, dueOn } = found(await getClaim(viewer, { id }));
  return { id, priority, dueOn };
});

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = apiRoutes(put);
