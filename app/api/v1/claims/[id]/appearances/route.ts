import * as definitions from '@/lib/api/definitions/claims';
import { apiRoutes } from '@/lib/api/gate/methods';
import { found } from '@/lib/api/gate/problem';
import { apiRoute } from '@/lib/api/gate/route';
import { addAppearance } from '@/lib/claims/mutations';
import { getClaim } from '@/lib/claims/queries';

const add = apiRoute(definitions.addAppearance, async ({ viewer, params, body }) => {
  const { id } = await addAppearance(viewer, { claimId: params.id, passage: body });
  const { appearances } = found(await getClaim(viewer, params));
  return found(appearances.find((appearance) => appearance.id === id) ?? null);
});

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = apiRoutes(add);
