import { useTranslations } from 'next-intl';
import { Link } from '@/components/ui/link';
import type { ThreadFilter } from '@/lib/discussion/schema';
import { paths } from '@/lib/paths';
import { cn } from '@/lib/utils';

const filters = ['open', 'mine', 'resolved', 'all'] as const;

type ThreadFiltersProps = {
  number: number;
  chosen: ThreadFilter;
  counts: Readonly<Record<ThreadFilter, number>>;
};

/** Which threads of the claim are shown; the choice stands in the address. */
export function ThreadFilters({ number, chosen, counts }: ThreadFiltersProps) {
  const t = useTranslations('discussion');
  return (
    <nav aria-label={t('filter')}>
      <ul className="flex gap-5 overflow-x-auto border-b">
        {filters.map((filter) => (
          <li key={filter} className="shrink-0">
            <Link
              href={`${paths.desk.claim(number, { threads: filter })}#discussion`}
              scroll={false}
              aria-current={filter === chosen ? 'true' : undefined}
              className={cn(
                'block border-b-2 py-2 no-underline outline-offset-[-2px] hover:text-ink',
                filter === chosen
                  ? 'border-accent font-medium text-ink'
                  : 'border-transparent text-muted',
              )}
            >
              {t(`filters.${filter}`)}{' '}
              <span className="ms-0.5 text-12 text-muted tabular-nums">{counts[filter]}</span>
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
