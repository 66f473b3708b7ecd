import { recordComment } from '@/lib/api/definitions/claims';
import { apiRoutes } from '@/lib/api/gate/methods';
import { apiRoute } from '@/lib/api/gate/route';
import { presentClaim } from '@/lib/api/presenters/claim';
import { recordCommentRequest } from '@/lib/claims/mutations';
import { commentRequestSchema } from '@/lib/claims/schema';
import { parse } from '@/lib/parse';

const record = apiRoute(recordComment, async ({ viewer, params, body }) => {
  const input = parse(commentRequestSchema, { ...body, claimId: params.id });
  await recordCommentRequest(viewer, input);
  return presentClaim(viewer, params.id);
});

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = apiRoutes(record);
