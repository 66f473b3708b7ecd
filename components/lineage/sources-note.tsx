import { useTranslations } from 'next-intl';
import type { IfConfirmed } from '@/lib/lineage/if-confirmed';
import { cn } from '@/lib/utils';

/** What the open suggestions would do to the count of sources, with the way to them. */
export function SourcesNote({ change, className }: { change: IfConfirmed; className?: string }) {
  const t = useTranslations('lineage');
  return (
    <span className={cn('block text-12 text-muted', className)}>
      {t('ifConfirmed', change)}{' '}
      <a href="#suggestions" className="link">
        {t('see')}
      </a>
    </span>
  );
}
