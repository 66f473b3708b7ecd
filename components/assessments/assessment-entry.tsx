import { useLocale, useTranslations } from 'next-intl';
import { RatingMark } from '@/components/verdicts/rating-mark';
import type { AssessmentView } from '@/lib/assessments/queries';
import { formatDate } from '@/lib/format';
import { NamingForm } from './naming-form';

type AssessmentEntryProps = {
  assessment: AssessmentView;
  /** It is the reader's own, and its name may still be chosen. */
  canName: boolean;
};

/** One revealed assessment; its author sees, and may change, under which name it is published. */
export function AssessmentEntry({ assessment, canName }: AssessmentEntryProps) {
  const t = useTranslations('assessments');
  const locale = useLocale();
  const { rating, confidence, reasoning, by, at, publishAs, pseudonym } = assessment;
  const published = publishAs === 'name' ? by.name : (pseudonym ?? t('anonymous'));
  return (
    <article className="border-t py-3">
      <p className="flex flex-wrap items-center gap-x-3">
        <RatingMark name={rating.name} icon={rating.icon} colour={rating.color} />
        <span className="text-12 text-muted">{t('confidenceOf', { confidence })}</span>
      </p>
      <p className="mt-1 whitespace-pre-line" dir="auto">
        {reasoning}
      </p>
      <p className="mt-1 text-12 text-muted">
        {by.name} · {formatDate(locale, at)}
      </p>
      {canName && (
        <details className="mt-1 text-12">
          <summary className="text-muted">{t('publishedAs', { name: published })}</summary>
          <NamingForm assessment={assessment} />
        </details>
      )}
    </article>
  );
}
