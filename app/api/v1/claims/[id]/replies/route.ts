import { issueReplyLinkOperation, listRepliesOperation } from '@/lib/api/definitions/challenges';
import { apiRoutes } from '@/lib/api/gate/methods';
import { found } from '@/lib/api/gate/problem';
import { apiRoute } from '@/lib/api/gate/route';
import { sliceOf } from '@/lib/api/page';
import { issueReplyLink } from '@/lib/replies/mutations';
import { listReplies } from '@/lib/replies/queries';

const list = apiRoute(listRepliesOperation, async ({ viewer, params, query }) => {
  const { items, can } = found(await listReplies(viewer, params.id));
  return { ...sliceOf(items, query, ({ id }) => id), can };
});

const issue = apiRoute(issueReplyLinkOperation, async ({ viewer, params, body }) => {
  const { id } = await issueReplyLink(viewer, { ...body, claimId: params.id });
  const { items } = found(await listReplies(viewer, params.id));
  return found(items.find((link) => link.id === id) ?? null);
});

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = apiRoutes(list, issue);
