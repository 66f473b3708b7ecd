import { listPublishedChallenges } from '@/lib/api/definitions/challenges';
import { apiRoutes } from '@/lib/api/gate/methods';
import { found } from '@/lib/api/gate/problem';
import { apiRoute } from '@/lib/api/gate/route';
import { sliceOf } from '@/lib/api/page';
import { presentChallenges } from '@/lib/api/presenters/challenges';
import { listPublicChallenges } from '@/lib/challenges/public-queries';
import { getRenamedSlug } from '@/lib/publications/latest-queries';
import { listPublicReplies } from '@/lib/replies/queries';

const list = apiRoute(listPublishedChallenges, async ({ params, query }) => {
  const slug = (await getRenamedSlug(params.slug)) ?? params.slug;
  const challenges = found(await listPublicChallenges(slug));
  const { items, ...counts } = presentChallenges(challenges);
  const page = sliceOf(items, query, ({ number }) => String(number));
  return { ...counts, ...page, replies: await listPublicReplies(slug) };
});

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = apiRoutes(list);
