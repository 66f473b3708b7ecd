import * as definitions from '@/lib/api/definitions/derivations';
import { apiRoutes } from '@/lib/api/gate/methods';
import { found } from '@/lib/api/gate/problem';
import { apiRoute } from '@/lib/api/gate/route';
import { decideSuggestion } from '@/lib/suggestions/mutations';
import { getSuggestion } from '@/lib/suggestions/queries';

const decide = apiRoute(definitions.decideSuggestion, async ({ viewer, params, body }) => {
  await decideSuggestion(viewer, { ...body, suggestionId: params.id });
  return found(await getSuggestion(viewer, params.id));
});

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = apiRoutes(decide);
