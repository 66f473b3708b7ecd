import * as definitions from '@/lib/api/definitions/drafts';
import { apiRoutes } from '@/lib/api/gate/methods';
import { found } from '@/lib/api/gate/problem';
import { apiRoute } from '@/lib/api/gate/route';
import { discardDraft, saveDraft } from '@/lib/drafts/mutations';
import { mustBeOwner } from '@/lib/drafts/policy';
import { getDraft } from '@/lib/drafts/queries';

const read = apiRoute(definitions.readDraft, async ({ viewer, params, query }) => {
  mustBeOwner(viewer, query.memberId);
  return found(await getDraft(viewer, params.key));
});

const save = apiRoute(definitions.saveDraft, ({ viewer, params, body }) =>
  saveDraft(viewer, { ...body, ...params }),
);

const discard = apiRoute(definitions.discardDraft, async ({ viewer, params, query }) => {
  await discardDraft(viewer, { ...query, ...params });
  return null;
});

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = apiRoutes(read, save, discard);
