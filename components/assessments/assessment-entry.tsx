import { useLocale, useTranslations } from 'next-intl';
import { AdjudicationNote } from '@/components/adjudications/adjudication-note';
import { Badge } from '@/components/ui/badge';
import { RatingMark } from '@/components/verdicts/rating-mark';
import type { AssessmentView } from '@/lib/assessments/queries';
import { formatDate } from '@/lib/format';
import type { LeanableEvidence } from './assessments-panel';
import { NamingForm } from './naming-form';

type AssessmentEntryProps = {
  assessment: AssessmentView;
  evidence: readonly LeanableEvidence[];
  /** It is the reader's own, and its name may still be chosen. */
  canName: boolean;
};

/** One revealed assessment and what became of it; its author sees, and may change, the name it is published under. */
export function AssessmentEntry({ assessment, evidence, canName }: AssessmentEntryProps) {
  const t = useTranslations('assessments');
  const words = useTranslations('adjudications');
  const locale = useLocale();
  const { rating, confidence, reasoning, by, at, publishAs, pseudonym, leansOn } = assessment;
  const published = publishAs === 'name' ? by.name : (pseudonym ?? t('anonymous'));
  const numbers = evidence.filter(({ id }) => leansOn.includes(id)).map(({ number }) => number);
  return (
    <article data-list-row="" className="border-t py-3">
      <p className="flex flex-wrap items-center gap-x-3">
        <RatingMark name={rating.name} icon={rating.icon} colour={rating.color} />
        <span className="text-12 text-muted">{t('confidenceOf', { confidence })}</span>
      </p>
      <p className="mt-1 whitespace-pre-line" dir="auto">
        {reasoning}
      </p>
      {numbers.length > 0 && (
        <p className="mt-1 text-12 text-muted tabular-nums">
          {words('leansOn')} {numbers.map((number) => `[${number}]`).join(' ')}
        </p>
      )}
      <p className="mt-1 text-12 text-muted">
        <bdi>{by.name}</bdi> · {formatDate(locale, at)}
      </p>
      {assessment.conflicted && <Badge tone="warn">{words('conflicted')}</Badge>}
      {assessment.adjudication && <AdjudicationNote adjudication={assessment.adjudication} />}
      {canName && (
        <details className="mt-1 text-12">
          <summary className="text-muted">{t('publishedAs', { name: published })}</summary>
          <NamingForm assessment={assessment} />
        </details>
      )}
    </article>
  );
}
