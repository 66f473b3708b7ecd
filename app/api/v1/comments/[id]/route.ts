import * as definitions from '@/lib/api/definitions/discussion';
import { apiRoutes } from '@/lib/api/gate/methods';
import { apiRoute } from '@/lib/api/gate/route';
import { editComment } from '@/lib/discussion/mutations';

const edit = apiRoute(definitions.editComment, ({ viewer, params, body }) =>
  editComment(viewer, { ...body, commentId: params.id }),
);

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = apiRoutes(edit);
