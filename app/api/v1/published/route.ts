import { z } from 'zod';
import { listPublished } from '@/lib/api/definitions/published';
import { apiRoutes } from '@/lib/api/gate/methods';
import { apiRoute } from '@/lib/api/gate/route';
import { claimUrl } from '@/lib/api/presenters/publication';
import { fromCursor, toCursor } from '@/lib/cursor';
import { listLikelyPublications } from '@/lib/publications/likely-queries';
import { listPublications } from '@/lib/publications/queries';

const placeSchema = z.object({ page: z.int().min(1).max(10_000) });

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
  const page = cursor ? fromCursor(placeSchema, cursor).page : 1;
  const { items, total, pages } = await listPublications({ ...filters, page }, limit);
  return {
    items: items.map((item) => ({ ...item, url: claimUrl(item.slug) })),
    nextCursor: page < pages ? toCursor({ page: page + 1 }) : null,
    total,
  };
});

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = apiRoutes(list);
