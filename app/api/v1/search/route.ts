import { search } from '@/lib/api/definitions/search';
import { apiRoutes } from '@/lib/api/gate/methods';
import { apiRoute } from '@/lib/api/gate/route';
import { searchDesk } from '@/lib/search/queries';

const find = apiRoute(search, async ({ viewer, query: { typing, ...query } }) => {
  const found = await searchDesk(viewer, { ...query, typing: typing === '1' });
  const { claims, documents, comments, ...rest } = found;
  return {
    ...rest,
    claims: claims.items,
    documents: documents.items,
    comments: comments.items,
    total: { claims: claims.total, documents: documents.total, comments: comments.total },
    more: documents.more,
  };
});

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = apiRoutes(find);
