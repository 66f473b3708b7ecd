import { useTranslations } from 'next-intl';
import { Link } from '@/components/ui/link';
import type { ClaimFilter } from '@/lib/claims/schema';
import { type ClaimLayout, claimQuery } from '@/lib/my-work/board';
import { paths } from '@/lib/paths';
import { cn } from '@/lib/utils';

const layouts = ['board', 'table'] as const;

type BoardLayoutsProps = { filter: ClaimFilter; layout: ClaimLayout };

/** The switch between board and table; the filters stay. */
export function BoardLayouts({ filter, layout }: BoardLayoutsProps) {
  const t = useTranslations('board.layout');
  return (
    <nav aria-label={t('label')} className="flex rounded border bg-raised p-0.5">
      {layouts.map((name) => (
        <Link
          key={name}
          href={paths.desk.claims(claimQuery(filter, name))}
          aria-current={name === layout ? 'page' : undefined}
          className={cn(
            'rounded px-2.5 py-1 no-underline',
            name === layout ? 'bg-accent-wash font-medium text-ink' : 'text-muted hover:text-ink',
          )}
        >
          {t(name)}
        </Link>
      ))}
    </nav>
  );
}
