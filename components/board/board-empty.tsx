import { useTranslations } from 'next-intl';
import { EmptyState } from '@/components/layout/empty-state';
import { LinkButton } from '@/components/ui/link-button';
import type { ClaimLayout } from '@/lib/my-work/board';
import { paths } from '@/lib/paths';

type BoardEmptyProps = {
  /** Whether there are claims, and only the filters hide them. */
  filtered: boolean;
  layout: ClaimLayout;
  canCreate: boolean;
};

/** What stands in place of the claims when there is nothing to show. */
export function BoardEmpty({ filtered, layout, canCreate }: BoardEmptyProps) {
  const t = useTranslations('board');
  if (filtered) {
    const all = paths.desk.claims({ view: layout === 'table' && 'table' });
    return (
      <EmptyState
        title={t('none.title')}
        action={<LinkButton href={all}>{t('none.clear')}</LinkButton>}
      >
        {t('none.text')}
      </EmptyState>
    );
  }
  return (
    <EmptyState
      title={t('empty.title')}
      action={
        canCreate && (
          <>
            <LinkButton variant="primary" href={paths.desk.newClaim()}>
              {t('newClaim')}
            </LinkButton>
            <LinkButton href={paths.desk.importClaims()}>{t('import')}</LinkButton>
            <LinkButton href={paths.desk.documents()}>{t('empty.documents')}</LinkButton>
          </>
        )
      }
    >
      <p>{t('empty.text')}</p>
      {!canCreate && <p className="mt-2">{t('empty.observer')}</p>}
    </EmptyState>
  );
}
