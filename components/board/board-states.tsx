import { useLocale, useTranslations } from 'next-intl';
import { Link } from '@/components/ui/link';
import type { ClaimFilter } from '@/lib/claims/schema';
import { formatNumber } from '@/lib/format';
import { type ClaimLayout, claimQuery } from '@/lib/my-work/board';
import { paths } from '@/lib/paths';
import { cn } from '@/lib/utils';
import type { ClaimState } from '@/prisma/generated/enums';

type BoardStatesProps = {
  filter: ClaimFilter;
  layout: ClaimLayout;
  counts: Record<ClaimState, number>;
  className?: string;
};

/** How many claims are in each state, each a way to see only those. */
export function BoardStates({ filter, layout, counts, className }: BoardStatesProps) {
  const t = useTranslations('board.states');
  const words = useTranslations('claims.state');
  const query = claimQuery(filter, layout);
  const states = Object.entries(counts) as [ClaimState, number][];
  const total = states.reduce((sum, [, count]) => sum + count, 0);
  const only = filter.state?.length === 1 ? filter.state[0] : undefined;
  const items = [
    { key: 'all', state: undefined, label: t('all'), count: total, current: !filter.state?.length },
    ...states.map(([state, count]) => ({
      key: state,
      state: [state],
      label: words(state),
      count,
      current: only === state,
    })),
  ];
  return (
    <nav aria-label={t('label')} className={className}>
      <ul className="flex flex-wrap gap-1">
        {items.map(({ key, state, label, count, current }) => (
          <li key={key}>
            <Link
              href={paths.desk.claims({ ...query, state })}
              aria-current={current ? 'page' : undefined}
              className={cn(
                'inline-flex min-h-7 items-center gap-1.5 rounded border px-2 no-underline',
                current ? 'border-accent bg-accent-wash text-ink' : 'text-muted hover:text-ink',
              )}
            >
              {label} <Count value={count} />
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function Count({ value }: { value: number }) {
  return (
    <span className="text-12 text-muted tabular-nums">{formatNumber(useLocale(), value)}</span>
  );
}
