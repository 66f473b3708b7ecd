import { readChecklist } from '@/lib/api/definitions/lifecycle';
import { apiRoutes } from '@/lib/api/gate/methods';
import { found } from '@/lib/api/gate/problem';
import { apiRoute } from '@/lib/api/gate/route';
import { getChecklist } from '@/lib/checklist/queries';

const read = apiRoute(readChecklist, async ({ viewer, params }) =>
  found(await getChecklist(viewer, params.id)),
);

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = apiRoutes(read);
