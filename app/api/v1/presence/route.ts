import { notePresence } from '@/lib/api/definitions/events';
import { apiRoutes } from '@/lib/api/gate/methods';
import { apiRoute } from '@/lib/api/gate/route';
import { noteScreen } from '@/lib/presence/mutations';

const note = apiRoute(notePresence, async ({ viewer, body }) => {
  await noteScreen(viewer, body);
  return null;
});

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = apiRoutes(note);
