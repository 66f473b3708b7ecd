import { draftAnswerOperation } from '@/lib/api/definitions/challenges';
import { apiRoutes } from '@/lib/api/gate/methods';
import { found } from '@/lib/api/gate/problem';
import { apiRoute } from '@/lib/api/gate/route';
import { draftAnswer } from '@/lib/challenges/answer-mutations';
import { getChallenge } from '@/lib/challenges/queries';

const draft = apiRoute(draftAnswerOperation, async ({ viewer, params, body }) => {
  await draftAnswer(viewer, { ...body, challengeId: params.id });
  return found(await getChallenge(viewer, params.id));
});

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = apiRoutes(draft);
