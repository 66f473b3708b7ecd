import * as definitions from '@/lib/api/definitions/claims';
import { apiRoutes } from '@/lib/api/gate/methods';
import { apiRoute } from '@/lib/api/gate/route';
import { presentClaim } from '@/lib/api/presenters/claim';
import { editClaim } from '@/lib/claims/mutations';
import { claimChangeSchema } from '@/lib/claims/schema';
import { parse } from '@/lib/parse';

const read = apiRoute(definitions.getClaim, ({ viewer, params }) =>
  presentClaim(viewer, params.id),
);

const edit = apiRoute(definitions.editClaim, async ({ viewer, params, body }) => {
  await editClaim(viewer, parse(claimChangeSchema, { ...body, claimId: params.id }));
  return presentClaim(viewer, params.id);
});

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = apiRoutes(read, edit);
