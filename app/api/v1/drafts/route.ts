import * as definitions from '@/lib/api/definitions/drafts';
import { apiRoutes } from '@/lib/api/gate/methods';
import { apiRoute } from '@/lib/api/gate/route';
import { mustBeOwner } from '@/lib/drafts/policy';
import { listDrafts } from '@/lib/drafts/queries';

const list = apiRoute(definitions.listDrafts, async ({ viewer, query }) => {
  mustBeOwner(viewer, query.memberId);
  return await listDrafts(viewer, query);
});

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = apiRoutes(list);
