import Link from 'next/link';
import { useTranslations } from 'next-intl';
import type { BoardColumn as Column } from '@/lib/work/board-queries';
import { BoardCards, type BoardCardsProps } from './board-cards';
import { StateDot } from './state-dot';

type BoardColumnProps = Omit<BoardCardsProps, 'column' | 'className'> & { column: Column };

/** One state of the board with how many claims are in it. */
export function BoardColumn({ column, ...rest }: BoardColumnProps) {
  const t = useTranslations('board.column');
  const { state, count } = column;
  return (
    <section aria-labelledby={`state-${state}`} className="min-w-0">
      <h2
        id={`state-${state}`}
        className="mb-2 flex items-baseline justify-between gap-2 border-b pb-1.5 font-semibold"
      >
        <StateDot state={state} />
        <Link
          href={rest.tableOf(state)}
          className="rounded px-1 font-normal text-muted tabular-nums no-underline hover:text-accent"
        >
          {count}
        </Link>
      </h2>
      {count === 0 ? (
        <p className="text-12 text-muted">{t('none')}</p>
      ) : (
        <BoardCards column={column} className="grid gap-2 max-lg:sm:grid-cols-2" {...rest} />
      )}
    </section>
  );
}
