import * as definitions from '@/lib/api/definitions/versions';
import { apiRoutes } from '@/lib/api/gate/methods';
import { found } from '@/lib/api/gate/problem';
import { apiRoute } from '@/lib/api/gate/route';
import { toDifference } from '@/lib/api/presenters/version';
import { AppError } from '@/lib/errors';
import { getComparison } from '@/lib/versions/difference-queries';

const read = apiRoute(definitions.compareVersions, async ({ viewer, params }) => {
  const { id, n: from, m: to } = params;
  const comparison = found(await getComparison(viewer, id, { from, to }));
  if (!comparison.rows) throw new AppError('INVALID', 'These texts are too long to compare.');
  return toDifference(comparison, comparison.rows);
});

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = apiRoutes(read);
