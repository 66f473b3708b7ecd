import { useTranslations } from 'next-intl';
import { SectionHeading } from '@/components/layout/section-heading';
import { AnnotationImportForm } from './annotation-import-form';

type AnnotationExchangeProps = {
  /** Without it, the whole team's. */
  documentId?: string;
  canImport: boolean;
};

/** The two ways of annotations: out as a file, and in from one. */
export function AnnotationExchange({ documentId, canImport }: AnnotationExchangeProps) {
  const t = useTranslations('annotations');
  const path = documentId ? `/api/v1/documents/${documentId}/annotations` : '/api/v1/annotations';
  return (
    <>
      <section aria-labelledby="annotations-out" className="max-w-[66ch]">
        <SectionHeading id="annotations-out">{t('out')}</SectionHeading>
        <p className="mb-2">{t('outText')}</p>
        <a href={`${path}?whole=true`} download="annotations.jsonld" className="link">
          {t('export')}
        </a>
      </section>
      {canImport && (
        <section aria-labelledby="annotations-in">
          <SectionHeading id="annotations-in">{t('in')}</SectionHeading>
          <p className="mb-3 max-w-[66ch]">{t(documentId ? 'inDocument' : 'inTeam')}</p>
          <AnnotationImportForm documentId={documentId} />
        </section>
      )}
    </>
  );
}
