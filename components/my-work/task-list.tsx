import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { DueMark } from '@/components/priorities/due-mark';
import { PriorityMark } from '@/components/priorities/priority-mark';
import { Link } from '@/components/ui/link';
import { Timestamp } from '@/components/ui/timestamp';
import { directionOf } from '@/lib/i18n/locales';
import type { TaskView } from '@/lib/my-work/queries';
import { paths } from '@/lib/paths';

type TaskListProps<T extends TaskView> = {
  items: T[];
  now: string;
  /** What the row says besides the claim: its state, how many assessments are in. */
  detail: (task: T) => ReactNode;
  /** A remark beneath the row: why a draft was sent back. */
  remark?: (task: T) => ReactNode;
};

/** Claims that wait for somebody, what presses most first. */
export function TaskList<T extends TaskView>({ items, now, detail, remark }: TaskListProps<T>) {
  const t = useTranslations('work');
  return (
    <ul className="border-t">
      {items.map((task) => (
        <li key={task.id} className="relative border-b py-2.5 hover:bg-sunk">
          <div className="grid gap-x-4 gap-y-1 sm:grid-cols-[2.5rem_minmax(0,1fr)_auto]">
            <span className="text-muted tabular-nums sm:pt-0.5 sm:text-end">#{task.number}</span>
            <div className="min-w-0">
              <Link
                href={paths.desk.claim(task.number)}
                data-list-link=""
                lang={task.language ?? undefined}
                dir={task.language ? directionOf(task.language) : 'auto'}
                className="block max-w-[70ch] font-serif text-16/6 wrap-break-word text-ink no-underline after:absolute after:inset-0 hover:text-accent"
              >
                {task.statement}
              </Link>
              {task.claimant && (
                <span dir="auto" className="block text-12 text-muted">
                  {task.claimant}
                </span>
              )}
              {remark?.(task)}
            </div>
            <div className="flex flex-wrap gap-x-3 text-12 text-muted sm:flex-col sm:items-end sm:pe-2 sm:pt-0.5">
              <span className="text-ink">{detail(task)}</span>
              <PriorityMark priority={task.priority} usual={false} />
              <DueMark claim={task} now={now} />
              <span>
                {t.rich('since', { time: () => <Timestamp value={task.since} now={now} /> })}
              </span>
            </div>
          </div>
        </li>
      ))}
    </ul>
  );
}
