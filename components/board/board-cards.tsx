import type { Route } from 'next';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import type { BoardColumn } from '@/lib/my-work/board-queries';
import type { ClaimState } from '@/prisma/generated/enums';
import { BoardCard } from './board-card';

export type BoardCardsProps = {
  column: BoardColumn;
  className: string;
  selectable: boolean;
  now: string;
  /** The table of one state's claims, under the same filters. */
  tableOf: (state: ClaimState) => Route;
};

/** The cards of one state, and the way to those that do not fit. */
export function BoardCards({ column, className, selectable, now, tableOf }: BoardCardsProps) {
  const t = useTranslations('board.column');
  const { state, count, items } = column;
  return (
    <>
      <ul className={className}>
        {items.map((claim) => (
          <li key={claim.id} className="min-w-0">
            <BoardCard claim={claim} selectable={selectable} now={now} />
          </li>
        ))}
      </ul>
      {count > items.length && (
        <Link href={tableOf(state)} className="link mt-2 inline-block text-12">
          {t('more', { count })}
        </Link>
      )}
    </>
  );
}
