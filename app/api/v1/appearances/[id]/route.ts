import * as definitions from '@/lib/api/definitions/claims';
import { requoteAppearance } from '@/lib/api/definitions/placements';
import { apiRoutes } from '@/lib/api/gate/methods';
import { found } from '@/lib/api/gate/problem';
import { apiRoute } from '@/lib/api/gate/route';
import { removeAppearance } from '@/lib/claims/mutations';
import { getClaim } from '@/lib/claims/queries';
import * as placements from '@/lib/placements/requote-mutations';

const requote = apiRoute(requoteAppearance, async ({ viewer, params, body }) => {
  const words = 'placementId' in body ? body : { passage: body };
  const { id, claimId } = await placements.requoteAppearance(viewer, {
    appearanceId: params.id,
    ...words,
  });
  const claim = found(await getClaim(viewer, { id: claimId }));
  return found(claim.appearances.find((appearance) => appearance.id === id) ?? null);
});

const remove = apiRoute(definitions.removeAppearance, async ({ viewer, params }) => {
  await removeAppearance(viewer, { appearanceId: params.id });
  return null;
});

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = apiRoutes(requote, remove);
