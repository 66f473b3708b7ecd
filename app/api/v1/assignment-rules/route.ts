import * as definitions from '@/lib/api/definitions/assignment-rules';
import { apiRoutes } from '@/lib/api/gate/methods';
import { apiRoute } from '@/lib/api/gate/route';
import { sliceOf } from '@/lib/api/page';
import { addAssignmentRule } from '@/lib/assignment-rules/mutations';
import { listAssignmentRules } from '@/lib/assignment-rules/queries';

const list = apiRoute(definitions.listAssignmentRules, async ({ viewer, query }) =>
  sliceOf(await listAssignmentRules(viewer), query, ({ id }) => id),
);

const add = apiRoute(definitions.addAssignmentRule, async ({ viewer, body }) =>
  addAssignmentRule(viewer, body),
);

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = apiRoutes(list, add);
