import { useTranslations } from 'next-intl';
import { EmptyState } from '@/components/layout/empty-state';
import { LinkButton } from '@/components/ui/link-button';
import { paths } from '@/lib/paths';

type LibraryEmptyProps = {
  /** Whether there are documents, and only the filters hide them. */
  filtered: boolean;
  canImport: boolean;
};

/** What stands in place of the table when there is nothing to show. */
export function LibraryEmpty({ filtered, canImport }: LibraryEmptyProps) {
  const t = useTranslations('documents');
  if (filtered) {
    return (
      <EmptyState
        title={t('none.title')}
        action={<LinkButton href={paths.desk.documents()}>{t('none.clear')}</LinkButton>}
      >
        {t('none.text')}
      </EmptyState>
    );
  }
  return (
    <EmptyState
      title={t('empty.title')}
      action={
        canImport && (
          <LinkButton variant="primary" href={paths.desk.importDocuments()}>
            {t('import')}
          </LinkButton>
        )
      }
    >
      <p>{t('empty.text')}</p>
      {!canImport && <p className="mt-2">{t('empty.observer')}</p>}
    </EmptyState>
  );
}
