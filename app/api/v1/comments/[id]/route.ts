import * as definitions from '@/lib/api/definitions/discussion';
import { apiRoutes } from '@/lib/api/gate/methods';
import { apiRoute } from '@/lib/api/gate/route';
import { deleteComment, editComment } from '@/lib/discussion/comment-mutations';

const edit = apiRoute(definitions.editComment, ({ viewer, params, body }) =>
  editComment(viewer, { ...body, commentId: params.id }),
);

const remove = apiRoute(definitions.deleteComment, async ({ viewer, params, body }) => {
  await deleteComment(viewer, { ...body, commentId: params.id });
  return { id: params.id };
});

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = apiRoutes(edit, remove);
