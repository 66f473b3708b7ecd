import { useTranslations } from 'next-intl';
import { EmptyState } from '@/components/layout/empty-state';
import { LinkButton } from '@/components/ui/link-button';
import { paths } from '@/lib/paths';

/** Nothing waits, or all of it was put aside: `aside` says how much. */
export function NothingNext({ aside }: { aside: number }) {
  const t = useTranslations('next');
  if (aside > 0) {
    return (
      <EmptyState
        title={t('allAside')}
        action={<LinkButton href={paths.desk.next()}>{t('again')}</LinkButton>}
      >
        {t('allAsideWhy', { count: aside })}
      </EmptyState>
    );
  }
  return (
    <EmptyState
      title={t('nothing')}
      action={
        <>
          <LinkButton href={paths.desk.home()}>{t('work')}</LinkButton>
          <LinkButton href={paths.desk.claims()} variant="quiet">
            {t('board')}
          </LinkButton>
        </>
      }
    >
      {t('nothingWhy')}
    </EmptyState>
  );
}
