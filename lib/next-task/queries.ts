import 'server-only';
import type { Viewer } from '@/lib/auth/types';
import { dayOf } from '@/lib/claim-order/due';
import { getWork } from '@/lib/my-work/queries';
import { type NextTask, nextTask, waitingTasks } from './next';

/** What presses most for the viewer on the day of `now`, and how many claims were put aside; `next` is null when nothing waits. */
export async function getNextTask(
  viewer: Viewer,
  aside: readonly number[] = [],
  now = new Date(),
): Promise<{ next: NextTask | null; aside: number }> {
  const waiting = waitingTasks(await getWork(viewer, now));
  const numbers = new Set(aside);
  return {
    next: nextTask(waiting, numbers, dayOf(now)),
    aside: waiting.filter(({ task }) => numbers.has(task.number)).length,
  };
}
