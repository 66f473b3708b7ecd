import * as definitions from '@/lib/api/definitions/work';
import { apiRoutes } from '@/lib/api/gate/methods';
import { found } from '@/lib/api/gate/problem';
import { apiRoute } from '@/lib/api/gate/route';
import { changeView, deleteView } from '@/lib/saved-views/mutations';
import { getSavedView } from '@/lib/saved-views/queries';

const change = apiRoute(definitions.changeView, async ({ viewer, params: { id }, body }) => {
  await changeView(viewer, { ...body, viewId: id });
  return found(await getSavedView(viewer, id));
});

const remove = apiRoute(definitions.deleteView, async ({ viewer, params: { id } }) => {
  await deleteView(viewer, { viewId: id });
  return null;
});

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = apiRoutes(change, remove);
