import * as definitions from '@/lib/api/definitions/discussion';
import { apiRoutes } from '@/lib/api/gate/methods';
import { found } from '@/lib/api/gate/problem';
import { apiRoute } from '@/lib/api/gate/route';
import { addComment } from '@/lib/discussion/comment-mutations';
import { getThread } from '@/lib/discussion/queries';

const add = apiRoute(definitions.addComment, async ({ viewer, params, body }) => {
  const { id } = await addComment(viewer, { ...body, threadId: params.id });
  const { comments } = found(await getThread(viewer, params.id));
  return found(comments.find((comment) => comment.id === id) ?? null);
});

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = apiRoutes(add);
