import * as definitions from '@/lib/api/definitions/claims';
import { apiRoutes } from '@/lib/api/gate/methods';
import { found } from '@/lib/api/gate/problem';
import { apiRoute } from '@/lib/api/gate/route';
import { addAppearance } from '@/lib/claims/mutations';
import { getClaim } from '@/lib/claims/queries';
import { flagsOfPassage } from '@/lib/passages/typed-quote';

const add = apiRoute(definitions.addAppearance, async ({ viewer, params, body }) => {
  const { id } = await addAppearance(viewer, { claimId: params.id, passage: body });
  const { appearances } = found(await getClaim(viewer, params));
  const added = found(appearances.find((appearance) => appearance.id === id) ?? null);
  const typed = 'quote' in body;
  return { ...added, flags: typed ? flagsOfPassage(added.passage, added.document.language) : [] };
});

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = apiRoutes(add);
