import { search } from '@/lib/api/definitions/search';
import { apiRoutes } from '@/lib/api/gate/methods';
import { apiRoute } from '@/lib/api/gate/route';
import { listClaims } from '@/lib/claims/queries';
import { searchTopics } from '@/lib/claims/topic-queries';
import { listDocuments } from '@/lib/documents/queries';

const find = apiRoute(search, async ({ viewer, query }) => {
  const [claims, documents, topics] = await Promise.all([
    listClaims(viewer, { ...query, sort: 'updated' }),
    listDocuments(viewer, { ...query, sort: 'added' }),
    searchTopics(viewer, query),
  ]);
  return { claims: claims.items, documents: documents.items, topics };
});

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = apiRoutes(find);
