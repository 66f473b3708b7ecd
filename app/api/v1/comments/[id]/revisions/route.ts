import * as definitions from '@/lib/api/definitions/discussion';
import { apiRoutes } from '@/lib/api/gate/methods';
import { found } from '@/lib/api/gate/problem';
import { apiRoute } from '@/lib/api/gate/route';
import { sliceOf } from '@/lib/api/page';
import { listCommentRevisions } from '@/lib/discussion/queries';

const list = apiRoute(definitions.listCommentRevisions, async ({ viewer, params, query }) =>
  sliceOf(found(await listCommentRevisions(viewer, params.id)), query, (one) => `${one.version}`),
);

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = apiRoutes(list);
