import { revalidateTag } from 'next/cache';
import { disposeOperation } from '@/lib/api/definitions/challenges';
import { apiRoutes } from '@/lib/api/gate/methods';
import { found } from '@/lib/api/gate/problem';
import { apiRoute } from '@/lib/api/gate/route';
import { disposeChallenge } from '@/lib/challenges/answer-mutations';
import { getChallenge } from '@/lib/challenges/queries';
import { claimTag } from '@/lib/publications/tags';

const dispose = apiRoute(disposeOperation, async ({ viewer, params, body }) => {
  const { slug } = await disposeChallenge(viewer, { ...body, challengeId: params.id });
  revalidateTag(claimTag(slug), { expire: 0 });
  return found(await getChallenge(viewer, params.id));
});

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = apiRoutes(dispose);
