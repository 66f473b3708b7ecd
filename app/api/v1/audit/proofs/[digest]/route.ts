import { readAuditProof } from '@/lib/api/definitions/audit';
import { apiRoutes } from '@/lib/api/gate/methods';
import { found } from '@/lib/api/gate/problem';
import { apiRoute } from '@/lib/api/gate/route';
import { getAuditProof } from '@/lib/checkpoints/proof-queries';

const read = apiRoute(readAuditProof, async ({ params }) =>
  found(await getAuditProof(params.digest)),
);

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = apiRoutes(read);
