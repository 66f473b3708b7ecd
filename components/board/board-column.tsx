import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { StateDot } from '@/components/claims/state-dot';
import { cn } from '@/lib/utils';
import { BoardCards, type BoardCardsProps } from './board-cards';

type BoardColumnProps = Omit<BoardCardsProps, 'className'> & {
  /** Whether the column has the whole board to itself. */
  alone: boolean;
};

/** One state of the board with how many claims are in it. */
export function BoardColumn({ column, alone, ...rest }: BoardColumnProps) {
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
        <BoardCards
          column={column}
          className={cn(
            'grid gap-2 max-lg:sm:grid-cols-2',
            alone && 'lg:grid-cols-4 xl:grid-cols-5',
          )}
          {...rest}
        />
      )}
    </section>
  );
}
