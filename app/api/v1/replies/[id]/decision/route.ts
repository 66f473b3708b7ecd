import { revalidateTag } from 'next/cache';
import { decideReplyOperation } from '@/lib/api/definitions/challenges';
import { apiRoutes } from '@/lib/api/gate/methods';
import { apiRoute } from '@/lib/api/gate/route';
import { parse } from '@/lib/parse';
import { claimTag } from '@/lib/publications/tags';
import { decideReply } from '@/lib/replies/mutations';
import { replyDecisionSchema } from '@/lib/replies/schema';

const decide = apiRoute(decideReplyOperation, async ({ viewer, params, body }) => {
  const input = parse(replyDecisionSchema, { ...body, replyId: params.id });
  const { id, slug } = await decideReply(viewer, input);
  revalidateTag(claimTag(slug), { expire: 0 });
  return { id };
});

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = apiRoutes(decide);
