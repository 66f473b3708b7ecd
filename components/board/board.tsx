import { useTranslations } from 'next-intl';
import { StateDot } from '@/components/claims/state-dot';
import { Link } from '@/components/ui/link';
import type { ClaimFilter } from '@/lib/claims/schema';
import { claimQuery } from '@/lib/my-work/board';
import type { BoardColumn as Column } from '@/lib/my-work/board-queries';
import { paths } from '@/lib/paths';
import { cn } from '@/lib/utils';
import type { Role } from '@/prisma/generated/enums';
import { BoardCard } from './board-card';
import { BoardDrag, type DragColumnView } from './board-drag';

type BoardProps = {
  columns: Column[];
  filter: ClaimFilter;
  /** Null for those who only look. */
  role: Role | null;
  now: string;
};

/**
 * The team's claims by state: columns beside each other, on a narrow screen beneath each other; closed ones at the end, a
 * few of them, since nobody waits for them.
 */
export function Board({ columns, filter, role, now }: BoardProps) {
  const t = useTranslations('board');
  const shown = columns.filter(({ state, count }) => state !== 'closed' || count > 0);
  const alone = shown.length === 1;
  return (
    <BoardDrag
      columns={shown.map((column) => toView({ column, filter, role, now, alone, words: t }))}
      role={role}
      className={cn(
        'grid gap-x-3 gap-y-8 lg:overflow-x-auto lg:p-0.5',
        !alone && 'lg:grid-cols-[repeat(6,minmax(172px,1fr))]',
      )}
    />
  );
}

type Given = Omit<BoardProps, 'columns'> & {
  column: Column;
  alone: boolean;
  words: ReturnType<typeof useTranslations<'board'>>;
};

function toView({ column, filter, role, now, alone, words: t }: Given): DragColumnView {
  const { state, count, items } = column;
  const folded = state === 'closed' && !alone;
  const table = paths.desk.claims({ ...claimQuery(filter, 'table'), state: [state] });
  return {
    state,
    folded,
    heading: folded ? (
      <h2 id={`state-${state}`} className="font-semibold">
        {t('closed')} <span className="font-normal text-muted tabular-nums">{count}</span>
      </h2>
    ) : (
      <h2
        id={`state-${state}`}
        className="mb-2 flex items-baseline justify-between gap-2 border-b pb-1.5 font-semibold"
      >
        <StateDot state={state} />
        <Link
          href={table}
          className="rounded px-1 font-normal text-muted tabular-nums no-underline hover:text-accent"
        >
          {count}
        </Link>
      </h2>
    ),
    listClass: cn(
      'grid gap-2 max-lg:sm:grid-cols-2',
      (alone || folded) && 'lg:grid-cols-4 xl:grid-cols-5',
    ),
    claims: items.map((claim) => ({
      id: claim.id,
      number: claim.number,
      statement: claim.statement,
      state: claim.state,
      card: <BoardCard claim={claim} selectable={role !== null} now={now} />,
    })),
    none: <p className="text-12 text-muted">{t('column.none')}</p>,
    more: count > items.length && (
      <Link href={table} className="link mt-2 inline-block text-12">
        {t('column.more', { count })}
      </Link>
    ),
  };
}
