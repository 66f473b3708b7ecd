import { useTranslations } from 'next-intl';
import { EmptyState } from '@/components/layout/empty-state';
import { LinkButton } from '@/components/ui/link-button';
import { paths } from '@/lib/paths';

/** What stands here before the team has a claim. */
export function InsightsEmpty() {
  const t = useTranslations('insights.empty');
  return (
    <EmptyState
      title={t('title')}
      action={<LinkButton href={paths.desk.claims()}>{t('action')}</LinkButton>}
    >
      {t('text')}
    </EmptyState>
  );
}
