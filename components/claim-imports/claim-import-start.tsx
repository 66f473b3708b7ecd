import { useTranslations } from 'next-intl';
import { ActionForm } from '@/components/layout/action-form';
import { SectionHeading } from '@/components/layout/section-heading';
import { Notice } from '@/components/ui/notice';
import { SubmitButton } from '@/components/ui/submit-button';
import { startClaimImportAction } from '@/lib/claim-imports/actions';
import type { ClaimImportView } from '@/lib/claim-imports/queries';

/** What would happen to the rows of a file that was tried, and the button that makes it happen. */
export function ClaimImportStart({ import: file }: { import: ClaimImportView }) {
  const t = useTranslations('claim-imports');
  const { id, taken, recognised, refused, mapping } = file;
  if (!mapping.columns.statement) return <Notice tone="warn">{t('noStatement')}</Notice>;
  return (
    <section aria-labelledby="claim-outcome">
      <SectionHeading id="claim-outcome">{t('wouldBe')}</SectionHeading>
      <p role="status" className="mb-3 text-16">
        {t('counts', { taken, recognised, refused })}
      </p>
      {taken > 0 ? (
        <ActionForm action={startClaimImportAction} fields={{ importId: id }}>
          <SubmitButton>{t('start', { count: taken })}</SubmitButton>
        </ActionForm>
      ) : (
        <p className="text-muted">{t('nothing')}</p>
      )}
    </section>
  );
}
