import * as definitions from '@/lib/api/definitions/derivations';
import { apiRoutes } from '@/lib/api/gate/methods';
import { apiRoute } from '@/lib/api/gate/route';
import { listSuggestions } from '@/lib/suggestions/queries';

const list = apiRoute(definitions.listSuggestions, async ({ viewer, query }) =>
  listSuggestions(viewer, query),
);

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = apiRoutes(list);
