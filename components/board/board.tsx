import { useTranslations } from 'next-intl';
import type { ClaimFilter } from '@/lib/claims/schema';
import { claimQuery } from '@/lib/my-work/board';
import type { BoardColumn as Column } from '@/lib/my-work/board-queries';
import { paths } from '@/lib/paths';
import { BoardCards } from './board-cards';
import { BoardColumn } from './board-column';

type BoardProps = { columns: Column[]; filter: ClaimFilter; selectable: boolean; now: string };

/** The team's claims by state: columns beside each other, on a narrow screen beneath each other; closed ones folded. */
export function Board({ columns, filter, selectable, now }: BoardProps) {
  const t = useTranslations('board');
  const open = columns.filter(({ state }) => state !== 'closed');
  const closed = columns.find(({ state }) => state === 'closed');
  const shared = {
    selectable,
    now,
    tableOf: (state: Column['state']) =>
      paths.desk.claims({ ...claimQuery(filter, 'table'), state: [state] }),
  };
  return (
    <div className="grid gap-8">
      {open.length > 0 && (
        <div className="grid gap-x-3 gap-y-8 lg:auto-cols-[minmax(172px,1fr)] lg:grid-flow-col lg:overflow-x-auto lg:p-0.5">
          {open.map((column) => (
            <BoardColumn key={column.state} column={column} alone={open.length === 1} {...shared} />
          ))}
        </div>
      )}
      {closed && closed.count > 0 && (
        <details open={open.length === 0} className="border-t pt-3">
          <summary className="mb-3 w-fit rounded font-semibold">
            {t('closed')}{' '}
            <span className="font-normal text-muted tabular-nums">{closed.count}</span>
          </summary>
          <BoardCards
            column={closed}
            className="grid gap-2 sm:grid-cols-2 lg:grid-cols-4 xl:grid-cols-6"
            {...shared}
          />
        </details>
      )}
    </div>
  );
}
