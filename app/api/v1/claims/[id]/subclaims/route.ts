import * as definitions from '@/lib/api/definitions/subclaims';
import { apiRoutes } from '@/lib/api/gate/methods';
import { found } from '@/lib/api/gate/problem';
import { apiRoute } from '@/lib/api/gate/route';
import { sliceOf } from '@/lib/api/page';
import { parse } from '@/lib/parse';
import { addSubclaim } from '@/lib/subclaims/mutations';
import { getSubclaim, listSubclaims } from '@/lib/subclaims/queries';
import { subclaimSchema } from '@/lib/subclaims/schema';

const list = apiRoute(definitions.listSubclaims, async ({ viewer, params, query }) => {
  const { items, ...rest } = found(await listSubclaims(viewer, params.id));
  return { ...rest, ...sliceOf(items, query, ({ id }) => id) };
});

const add = apiRoute(definitions.addSubclaim, async ({ viewer, params, body }) => {
  const { claim: childId, ...rest } = body;
  const input = parse(subclaimSchema, { ...rest, childId, parentId: params.id });
  const { id } = await addSubclaim(viewer, input);
  return found(await getSubclaim(viewer, id));
});

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = apiRoutes(list, add);
