import { useTranslations } from 'next-intl';
import { EmptyState } from '@/components/layout/empty-state';
import { LinkButton } from '@/components/ui/link-button';
import { paths } from '@/lib/paths';

/** What stands in place of the table; `filtered` when only the filters leave nothing. */
export function MatrixEmpty({ filtered }: { filtered: boolean }) {
  const t = useTranslations(filtered ? 'matrix.none' : 'matrix.empty');
  const href = filtered ? paths.desk.matrix() : paths.desk.claims();
  return (
    <EmptyState title={t('title')} action={<LinkButton href={href}>{t('action')}</LinkButton>}>
      {t('text')}
    </EmptyState>
  );
}
