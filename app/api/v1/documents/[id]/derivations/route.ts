import * as definitions from '@/lib/api/definitions/derivations';
import { apiRoutes } from '@/lib/api/gate/methods';
import { found } from '@/lib/api/gate/problem';
import { apiRoute } from '@/lib/api/gate/route';
import { confirmDerivation } from '@/lib/derivations/mutations';
import { listDerivations } from '@/lib/derivations/queries';
import { listSuggestionsOfDocument } from '@/lib/suggestions/queries';

const list = apiRoute(definitions.listDerivations, async ({ viewer, params }) => ({
  ...found(await listDerivations(viewer, params.id)),
  suggested: await listSuggestionsOfDocument(viewer, params.id),
}));

const confirm = apiRoute(definitions.confirmDerivation, async ({ viewer, params, body }) => {
  const { from, kind, passage } = body;
  const input = { fromId: params.id, toId: from, kind, passage };
  const { id } = await confirmDerivation(viewer, input);
  const { drawsOn } = found(await listDerivations(viewer, params.id));
  return found(drawsOn.find((derivation) => derivation.id === id) ?? null);
});

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = apiRoutes(list, confirm);
