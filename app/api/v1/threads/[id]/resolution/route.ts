import * as definitions from '@/lib/api/definitions/discussion';
import { apiRoutes } from '@/lib/api/gate/methods';
import { found } from '@/lib/api/gate/problem';
import { apiRoute } from '@/lib/api/gate/route';
import { reopenThread, resolveThread } from '@/lib/discussion/mutations';
import { getThread } from '@/lib/discussion/queries';

const resolve = apiRoute(definitions.resolveThread, async ({ viewer, params, body }) => {
  await resolveThread(viewer, { ...body, threadId: params.id });
  return found(await getThread(viewer, params.id));
});

const reopen = apiRoute(definitions.reopenThread, async ({ viewer, params }) => {
  await reopenThread(viewer, { threadId: params.id });
  return found(await getThread(viewer, params.id));
});

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = apiRoutes(resolve, reopen);
