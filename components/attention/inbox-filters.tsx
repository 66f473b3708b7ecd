import { useTranslations } from 'next-intl';
import { Link } from '@/components/ui/link';
import { type InboxFilter, inboxFilters } from '@/lib/notifications/schema';
import { paths } from '@/lib/paths';
import { cn } from '@/lib/utils';

const names = { all: 'all', unread: 'onlyUnread', mentions: 'mentions' } as const;

/** What the inbox shows, as links: the choice is in the address. */
export function InboxFilters({ show }: { show: InboxFilter }) {
  const t = useTranslations('attention.inbox');
  return (
    <nav aria-label={t('show')} className="flex gap-1">
      {inboxFilters.map((filter) => (
        <Link
          key={filter}
          href={paths.desk.inbox({ show: filter === 'all' ? undefined : filter })}
          aria-current={filter === show ? 'page' : undefined}
          className={cn(
            'rounded border px-2.5 py-1 no-underline',
            filter === show
              ? 'border-edge bg-raised text-ink'
              : 'border-transparent text-muted hover:text-ink',
          )}
        >
          {t(names[filter])}
        </Link>
      ))}
    </nav>
  );
}
