import * as definitions from '@/lib/api/definitions/attention';
import { apiRoutes } from '@/lib/api/gate/methods';
import { apiRoute } from '@/lib/api/gate/route';
import { countUnread, listNotifications } from '@/lib/notifications/queries';

const list = apiRoute(definitions.listNotifications, async ({ viewer, query }) => ({
  ...(await listNotifications(viewer, query)),
  unread: (await countUnread(viewer)) ?? 0,
}));

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = apiRoutes(list);
