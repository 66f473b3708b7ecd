import { useTranslations } from 'next-intl';
import { Link } from '@/components/ui/link';
import type { ClaimSort } from '@/lib/claim-order/order';
import type { ClaimFilter } from '@/lib/claims/schema';
import { claimQuery } from '@/lib/my-work/board';
import { paths } from '@/lib/paths';
import { cn } from '@/lib/utils';

type SortHeadProps = {
  filter: ClaimFilter;
  sort: ClaimSort;
  /** Which way the order of that name goes. */
  direction: 'ascending' | 'descending';
  className?: string;
  children: string;
};

/** The head of a column that orders the table; the order stands in the address. */
export function SortHead({ filter, sort, direction, className, children }: SortHeadProps) {
  const t = useTranslations('board');
  const current = filter.sort === sort;
  const sign = direction === 'ascending' ? '↑' : '↓';
  return (
    <th scope="col" className={className} aria-sort={current ? direction : undefined}>
      <Link
        href={paths.desk.claims(claimQuery({ ...filter, sort }, 'table'))}
        title={t(`filters.sorts.${sort}`)}
        className={cn('whitespace-nowrap no-underline hover:text-accent', current && 'text-ink')}
      >
        {children}
        <span aria-hidden="true">{current ? ` ${sign}` : ''}</span>
      </Link>
    </th>
  );
}
