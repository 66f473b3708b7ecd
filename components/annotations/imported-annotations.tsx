import { useTranslations } from 'next-intl';
import { EmptyState } from '@/components/layout/empty-state';
import { SectionHeading } from '@/components/layout/section-heading';
import type { ImportedAnnotationView } from '@/lib/annotation-imports/queries';
import { ImportedAnnotation } from './imported-annotation';

type ImportedAnnotationsProps = {
  imported: { items: ImportedAnnotationView[]; total: number; anchored: number };
  documentId: string | null;
  canPlace: boolean;
};

/** What was imported so far, first what could not be anchored. */
export function ImportedAnnotations(props: ImportedAnnotationsProps) {
  const { imported, documentId, canPlace } = props;
  const t = useTranslations('annotations');
  const { items, total, anchored } = imported;
  if (total === 0) {
    return documentId ? <EmptyState title={t('empty')}>{t('emptyText')}</EmptyState> : null;
  }
  return (
    <section aria-labelledby="imported-annotations">
      <SectionHeading
        id="imported-annotations"
        note={documentId ? t('listNote', { anchored, total }) : t('homelessNote', { total })}
      >
        {t(documentId ? 'list' : 'homeless')}
      </SectionHeading>
      <ul className="border-t">
        {items.map((annotation) => (
          <ImportedAnnotation key={annotation.id} {...{ annotation, documentId, canPlace }} />
        ))}
      </ul>
      {items.length < total && (
        <p className="mt-2 text-muted">{t('more', { count: items.length })}</p>
      )}
    </section>
  );
}
