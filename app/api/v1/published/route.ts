import { listPublished } from '@/lib/api/definitions/published';
import { apiRoutes } from '@/lib/api/gate/methods';
import { apiRoute } from '@/lib/api/gate/route';
import { cursorAfterPage, pageAt } from '@/lib/api/page';
import { claimUrl } from '@/lib/api/presenters/publication';
import { listLikelyPublications } from '@/lib/publications/likely-queries';
import { listPublications } from '@/lib/publications/queries';

const list = apiRoute(listPublished, async ({ query }) => {
  const { limit, cursor, similarTo, ...filters } = query;
  if (similarTo) {
    const likely = await listLikelyPublications(similarTo, limit);
    return {
      items: likely.map((item) => ({ ...item, url: claimUrl(item.slug) })),
      nextCursor: null,
      total: likely.length,
      alreadyChecked: likely.some(({ same }) => same),
    };
  }
  const page = pageAt(cursor);
  const { items, total, more, pages } = await listPublications({ ...filters, page }, limit);
  return {
    items: items.map((item) => ({ ...item, url: claimUrl(item.slug) })),
    nextCursor: cursorAfterPage(page, page < pages),
    total,
    more,
  };
});

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = apiRoutes(list);
