import * as definitions from '@/lib/api/definitions/discussion';
import { apiRoutes } from '@/lib/api/gate/methods';
import { apiRoute } from '@/lib/api/gate/route';
import { addReaction, removeReaction } from '@/lib/discussion/comment-mutations';

const add = apiRoute(definitions.addReaction, async ({ viewer, params: { id, kind } }) => {
  await addReaction(viewer, { commentId: id, kind });
  return { id, kind, mine: true };
});

const remove = apiRoute(definitions.removeReaction, async ({ viewer, params: { id, kind } }) => {
  await removeReaction(viewer, { commentId: id, kind });
  return { id, kind, mine: false };
});

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = apiRoutes(add, remove);
