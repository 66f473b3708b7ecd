import { revokeReplyLinkOperation } from '@/lib/api/definitions/challenges';
import { apiRoutes } from '@/lib/api/gate/methods';
import { apiRoute } from '@/lib/api/gate/route';
import { revokeReplyLink } from '@/lib/replies/mutations';

const revoke = apiRoute(revokeReplyLinkOperation, ({ viewer, params }) =>
  revokeReplyLink(viewer, { linkId: params.id }),
);

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = apiRoutes(revoke);
