import { getNext } from '@/lib/api/definitions/next';
import { apiRoutes } from '@/lib/api/gate/methods';
import { apiRoute } from '@/lib/api/gate/route';
import { getNextTask } from '@/lib/next-task/queries';

const next = apiRoute(getNext, async ({ viewer, query }) => {
  const found = await getNextTask(viewer, query.not);
  if (!found.next) return { next: null, aside: found.aside };
  const { waiting, reason, others } = found.next;
  const { id, number, statement, language, state, priority, dueOn, since } = waiting.task;
  const claim = { id, number, statement, language, state, priority, dueOn, since };
  return { next: { kind: waiting.kind, reason, others, claim }, aside: found.aside };
});

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = apiRoutes(next);
