import * as definitions from '@/lib/api/definitions/work';
import { Answer } from '@/lib/api/gate/answer';
import { apiRoutes } from '@/lib/api/gate/methods';
import { found } from '@/lib/api/gate/problem';
import { apiRoute } from '@/lib/api/gate/route';
import { sliceOf } from '@/lib/api/page';
import { saveView } from '@/lib/saved-views/mutations';
import { getSavedView, listSavedViews } from '@/lib/saved-views/queries';

const list = apiRoute(definitions.listViews, async ({ viewer, query }) =>
  sliceOf(await listSavedViews(viewer), query, ({ id }) => id),
);

const save = apiRoute(definitions.saveView, async ({ viewer, body }) => {
  const { id } = await saveView(viewer, body);
  const headers = { location: `/api/v1/views/${id}` };
  return new Answer(found(await getSavedView(viewer, id)), { headers });
});

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = apiRoutes(list, save);
