import { suggest } from '@/lib/api/definitions/suggestions';
import { apiRoutes } from '@/lib/api/gate/methods';
import { apiRoute } from '@/lib/api/gate/route';
import { suggestPublished } from '@/lib/published-search/queries';
import { readQuery } from '@/lib/search/query';

const find = apiRoute(suggest, ({ query: { q } }) =>
  suggestPublished(readQuery(q, { typing: true })),
);

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = apiRoutes(find);
