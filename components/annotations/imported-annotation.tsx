import { useTranslations } from 'next-intl';
import { ActionForm } from '@/components/layout/action-form';
import { Said } from '@/components/layout/said';
import { LinkButton } from '@/components/ui/link-button';
import { Markdown } from '@/components/ui/markdown';
import { Quoted } from '@/components/ui/quoted';
import { SubmitButton } from '@/components/ui/submit-button';
import { placeAnnotationAction } from '@/lib/annotation-imports/actions';
import type { ImportedAnnotationView } from '@/lib/annotation-imports/queries';
import { paths } from '@/lib/paths';
import { ResemblingPlace } from './resembling-place';

type ImportedAnnotationProps = {
  annotation: ImportedAnnotationView;
  documentId: string | null;
  canPlace: boolean;
};

/** An annotation from elsewhere: what it quotes, what it says, and what became of it. */
export function ImportedAnnotation({ annotation, documentId, canPlace }: ImportedAnnotationProps) {
  const t = useTranslations('annotations');
  const { id, quote, comment, by, passageId, reason, candidate } = annotation;
  return (
    <li data-list-row="" className="grid gap-2 border-b py-4">
      {quote ? (
        <blockquote dir="auto" className="max-w-[66ch] font-serif text-16 wrap-break-word">
          <Quoted>{quote}</Quoted>
        </blockquote>
      ) : (
        <p className="text-muted">{t('noQuote')}</p>
      )}
      {comment && <Markdown source={comment} className="max-w-[66ch] wrap-break-word" />}
      {by && (
        <p dir="auto" className="text-12 text-muted">
          {t('by', { name: by })}
        </p>
      )}
      {documentId && passageId ? (
        <p className="flex flex-wrap items-center gap-2">
          {t('anchored')}
          <LinkButton size="small" variant="quiet" href={paths.desk.passage(documentId, passageId)}>
            {t('open')}
          </LinkButton>
        </p>
      ) : (
        <p className="text-danger">
          <Said sentence={reason} />
        </p>
      )}
      {candidate && documentId && (
        <>
          <ResemblingPlace parts={candidate.difference} />
          {canPlace && (
            <ActionForm
              action={placeAnnotationAction}
              fields={{
                importedId: id,
                start: String(candidate.start),
                end: String(candidate.end),
              }}
            >
              <SubmitButton variant="secondary">{t('place')}</SubmitButton>
            </ActionForm>
          )}
        </>
      )}
    </li>
  );
}
