import { listAuditCheckpoints } from '@/lib/api/definitions/audit';
import { apiRoutes } from '@/lib/api/gate/methods';
import { apiRoute } from '@/lib/api/gate/route';
import { listCheckpoints } from '@/lib/checkpoints/queries';

const list = apiRoute(listAuditCheckpoints, ({ query }) => listCheckpoints(query));

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = apiRoutes(list);
