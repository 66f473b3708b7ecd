import { search } from '@/lib/api/definitions/search';
import { apiRoutes } from '@/lib/api/gate/methods';
import { apiRoute } from '@/lib/api/gate/route';
import { cursorAfterPage, pageAt } from '@/lib/api/page';
import { searchDesk } from '@/lib/search/queries';

const find = apiRoute(search, async ({ viewer, query: { typing, cursor, ...query } }) => {
  const page = cursor ? pageAt(cursor) : query.page;
  const found = await searchDesk(viewer, { ...query, page, typing: typing === '1' });
  const { claims, documents, comments, ...rest } = found;
  return {
    ...rest,
    claims: claims.items,
    documents: documents.items,
    comments: comments.items,
    total: { claims: claims.total, documents: documents.total, comments: comments.total },
    nextCursor: cursorAfterPage(page, mostOf(found) > page * query.limit),
    more: documents.more,
  };
});

/** The kind that fills most pages decides how many there are. */
function mostOf(found: Record<'claims' | 'documents' | 'comments', { total: number }>): number {
  return Math.max(found.claims.total, found.documents.total, found.comments.total);
}

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = apiRoutes(find);
