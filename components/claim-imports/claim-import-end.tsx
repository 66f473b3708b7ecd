import { useTranslations } from 'next-intl';
import { Said } from '@/components/layout/said';
import { SectionHeading } from '@/components/layout/section-heading';
import { LinkButton } from '@/components/ui/link-button';
import { Notice } from '@/components/ui/notice';
import type { ClaimImportView } from '@/lib/claim-imports/queries';
import { paths } from '@/lib/paths';

/** What became of a file that ended, well or not. */
export function ClaimImportEnd({ import: file }: { import: ClaimImportView }) {
  const t = useTranslations('claim-imports');
  const { taken, recognised, refused } = file;
  return (
    <section aria-labelledby="claim-outcome" className="grid max-w-[44rem] gap-3">
      <SectionHeading id="claim-outcome" className="mb-0" note={file.name}>
        {file.status === 'failed' ? t('failed') : t('imported', { count: taken })}
      </SectionHeading>
      {file.reason && (
        <Notice tone="error">
          <Said sentence={file.reason} />
        </Notice>
      )}
      <p role="status">{t('counts', { taken, recognised, refused })}</p>
      <p className="flex flex-wrap gap-2">
        <LinkButton variant="primary" href={paths.desk.claims({ view: 'table', sort: 'number' })}>
          {t('show')}
        </LinkButton>
        <LinkButton href={paths.desk.importClaims()}>{t('another')}</LinkButton>
      </p>
    </section>
  );
}
