import { listPublished } from '@/lib/api/definitions/published';
import { apiRoutes } from '@/lib/api/gate/methods';
import { apiRoute } from '@/lib/api/gate/route';
import { fromPageCursor, toPageCursor } from '@/lib/api/page';
import { claimUrl } from '@/lib/api/presenters/publication';
import { listPublications } from '@/lib/publications/queries';

const list = apiRoute(listPublished, async ({ query: { limit, cursor, ...filters } }) => {
  const page = fromPageCursor(cursor);
  const { items, total, pages } = await listPublications({ ...filters, page }, limit);
  return {
    items: items.map((item) => ({ ...item, url: claimUrl(item.slug) })),
    nextCursor: page < pages ? toPageCursor(page + 1) : null,
    total,
  };
});

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = apiRoutes(list);
