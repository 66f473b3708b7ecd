import { revalidateTag } from 'next/cache';
import { screenOperation } from '@/lib/api/definitions/challenges';
import { apiRoutes } from '@/lib/api/gate/methods';
import { found } from '@/lib/api/gate/problem';
import { apiRoute } from '@/lib/api/gate/route';
import { screenChallenge } from '@/lib/challenges/answer-mutations';
import { getChallenge } from '@/lib/challenges/queries';
import { claimTag } from '@/lib/publications/tags';

const screen = apiRoute(screenOperation, async ({ viewer, params, body }) => {
  const { slug } = await screenChallenge(viewer, { ...body, challengeId: params.id });
  revalidateTag(claimTag(slug), { expire: 0 });
  return found(await getChallenge(viewer, params.id));
});

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = apiRoutes(screen);
