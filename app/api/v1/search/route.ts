import { search } from '@/lib/api/definitions/search';
import { apiRoutes } from '@/lib/api/gate/methods';
import { apiRoute } from '@/lib/api/gate/route';
import { listClaims } from '@/lib/claims/queries';
import { listDocuments } from '@/lib/documents/queries';

const find = apiRoute(search, async ({ viewer, query }) => {
  const [claims, documents] = await Promise.all([
    listClaims(viewer, { ...query, sort: 'updated' }),
    listDocuments(viewer, { ...query, sort: 'added' }),
  ]);
  return { claims: claims.items, documents: documents.items };
});

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = apiRoutes(find);
