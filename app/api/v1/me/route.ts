import { readMe } from '@/lib/api/definitions/people';
import { apiRoutes } from '@/lib/api/gate/methods';
import { apiRoute } from '@/lib/api/gate/route';
import { listOwnTeams } from '@/lib/api/queries';

const read = apiRoute(readMe, async ({ viewer }) => {
  if (viewer.kind !== 'member') return { kind: 'visitor' as const };
  const { userId: id, name, teamId, role, mayWrite } = viewer;
  const teams = await listOwnTeams(viewer);
  return { kind: 'member' as const, id, name, teamId, role, mayWrite, teams };
});

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = apiRoutes(read);
