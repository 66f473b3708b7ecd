import { revalidateTag } from 'next/cache';
import { moveClaim } from '@/lib/api/definitions/lifecycle';
import { apiRoutes } from '@/lib/api/gate/methods';
import { found } from '@/lib/api/gate/problem';
import { apiRoute } from '@/lib/api/gate/route';
import { currentDigest } from '@/lib/digest/queries';
import { transitionClaim } from '@/lib/lifecycle/mutations';
import { claimTag, publishedTag } from '@/lib/publications/tags';

const move = apiRoute(moveClaim, async ({ viewer, params, body }) => {
  const { state, changedPage } = await transitionClaim(viewer, { ...body, claimId: params.id });
  if (changedPage) {
    revalidateTag(publishedTag, { expire: 0 });
    revalidateTag(claimTag(changedPage), { expire: 0 });
  }
  const digest = found(await currentDigest(viewer, params.id));
  return { id: params.id, state, digest };
});

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = apiRoutes(move);
