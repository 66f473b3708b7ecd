import * as definitions from '@/lib/api/definitions/attention';
import { apiRoutes } from '@/lib/api/gate/methods';
import { apiRoute } from '@/lib/api/gate/route';
import { markRead } from '@/lib/notifications/mutations';

const read = apiRoute(definitions.readNotifications, ({ viewer, body }) => markRead(viewer, body));

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = apiRoutes(read);
