import { isOverdue, mostPressing } from '@/lib/claim-order/pressing';
import type { ReviewTaskView, SentBackView, TaskView, WorkView } from '@/lib/my-work/queries';

/** Something that waits for a person, by what they are to do with it. */
export type WaitingTask =
  | { kind: 'approval' | 'assessment' | 'assigned'; task: TaskView }
  | { kind: 'sent_back'; task: SentBackView }
  | { kind: 'review'; task: ReviewTaskView };

/** Why it comes before the rest: the first of these that is so. */
export type NextReason = 'overdue' | 'urgent' | 'high' | 'due' | 'longest' | 'only';

/** What a person does next, why, and how much waits besides; null when nothing does. */
export type NextTask = { waiting: WaitingTask; reason: NextReason; others: number };

/** Everything that a person can do something about, each claim once, by the closest reason to open it. */
export function waitingTasks(work: WorkView): WaitingTask[] {
  const all: WaitingTask[] = [
    ...work.approvals.map((task) => ({ kind: 'approval' as const, task })),
    ...work.assessments.map((task) => ({ kind: 'assessment' as const, task })),
    ...work.sentBack.map((task) => ({ kind: 'sent_back' as const, task })),
    ...work.reReviews.map((task) => ({ kind: 'review' as const, task })),
    ...work.assigned
      .filter(({ waits }) => !waits)
      .map((task) => ({ kind: 'assigned' as const, task })),
  ];
  const first = new Map<string, WaitingTask>();
  for (const one of all) if (!first.has(one.task.id)) first.set(one.task.id, one);
  return [...first.values()];
}

/** What presses most on the day `today` among what waits, without the claims whose numbers are put aside. */
export function nextTask(
  waiting: readonly WaitingTask[],
  aside: ReadonlySet<number>,
  today: string,
): NextTask | null {
  const left = waiting.filter(({ task }) => !aside.has(task.number));
  const flat = left.map((one) => ({ ...one.task, waiting: one }));
  const [first, second] = mostPressing(flat, today);
  if (!first) return null;
  return {
    waiting: first.waiting,
    reason: second ? reasonOf(first, today) : 'only',
    others: left.length - 1,
  };
}

function reasonOf(task: TaskView, today: string): NextReason {
  if (isOverdue(task, today)) return 'overdue';
  if (task.priority === 'urgent' || task.priority === 'high') return task.priority;
  return task.dueOn ? 'due' : 'longest';
}
