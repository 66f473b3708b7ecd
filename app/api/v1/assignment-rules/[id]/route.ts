import * as definitions from '@/lib/api/definitions/assignment-rules';
import { apiRoutes } from '@/lib/api/gate/methods';
import { apiRoute } from '@/lib/api/gate/route';
import { changeAssignmentRule, removeAssignmentRule } from '@/lib/assignment-rules/mutations';

const change = apiRoute(definitions.changeAssignmentRule, async ({ viewer, params, body }) =>
  changeAssignmentRule(viewer, { ...body, ruleId: params.id }),
);

const remove = apiRoute(definitions.removeAssignmentRule, async ({ viewer, params }) => {
  await removeAssignmentRule(viewer, { ruleId: params.id });
  return null;
});

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = apiRoutes(change, remove);
