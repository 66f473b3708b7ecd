import * as definitions from '@/lib/api/definitions/tips';
import { apiRoutes } from '@/lib/api/gate/methods';
import { apiRoute } from '@/lib/api/gate/route';
import { listTips } from '@/lib/tips/queries';

const list = apiRoute(definitions.listTips, async ({ viewer, query }) => listTips(viewer, query));

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = apiRoutes(list);
