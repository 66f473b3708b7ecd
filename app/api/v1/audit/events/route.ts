import { listAuditEvents } from '@/lib/api/definitions/audit';
import { apiRoutes } from '@/lib/api/gate/methods';
import { apiRoute } from '@/lib/api/gate/route';
import { listEvents } from '@/lib/audit-log/queries';

const list = apiRoute(listAuditEvents, ({ viewer, query }) => listEvents(viewer, query));

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = apiRoutes(list);
