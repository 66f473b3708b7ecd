import { useTranslations } from 'next-intl';
import { EmptyState } from '@/components/layout/empty-state';
import { LinkButton } from '@/components/ui/link-button';
import { paths } from '@/lib/paths';
import type { ReviewKind } from '@/lib/re-reviews/schema';

/** Nothing has to be looked at again: what would come here, and why. */
export function ReviewEmpty({ kind }: { kind: ReviewKind | undefined }) {
  const t = useTranslations('re-reviews');
  return (
    <EmptyState
      title={kind ? t(`emptyKind.${kind}`) : t('empty')}
      action={
        kind !== 'dates' && (
          <LinkButton href={paths.desk.documents()}>{t('emptyAction')}</LinkButton>
        )
      }
    >
      {kind !== 'passages' && <p>{t('emptyDates')}</p>}
      {kind !== 'dates' && <p>{t('emptyWhy')}</p>}
    </EmptyState>
  );
}
