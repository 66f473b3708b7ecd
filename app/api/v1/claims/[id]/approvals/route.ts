import { decide } from '@/lib/api/definitions/lifecycle';
import { apiRoutes } from '@/lib/api/gate/methods';
import { found } from '@/lib/api/gate/problem';
import { apiRoute } from '@/lib/api/gate/route';
import { decideApproval } from '@/lib/approvals/mutations';
import { listApprovals } from '@/lib/approvals/queries';

const decision = apiRoute(decide, async ({ viewer, params, body }) => {
  const { id } = await decideApproval(viewer, { ...body, claimId: params.id });
  const { items } = found(await listApprovals(viewer, params.id));
  return found(items.find((approval) => approval.id === id) ?? null);
});

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = apiRoutes(decision);
