import { useLocale, useTranslations } from 'next-intl';
import { AsidePanel } from '@/components/layout/aside-panel';
import { Avatar } from '@/components/ui/avatar';
import { RatingMark } from '@/components/verdicts/rating-mark';
import type { AssessmentsView, RatingView } from '@/lib/assessments/queries';
import { formatDate } from '@/lib/format';
import { AssessmentForm } from './assessment-form';

type AssessmentsPanelProps = {
  claimId: string;
  assessments: AssessmentsView;
  ratings: readonly (RatingView & { definition: string })[];
};

/** Who has assessed, one's own assessment while the claim is assessed, and everybody's once they are revealed. */
export function AssessmentsPanel({ claimId, assessments, ratings }: AssessmentsPanelProps) {
  const t = useTranslations('assessments');
  const locale = useLocale();
  const { givenBy, required, revealed, visible, mine, can } = assessments;
  const shown = revealed ? visible : visible.filter((item) => item !== mine);
  return (
    <AsidePanel title={t('title')} note={t('count', { count: givenBy.length, required })}>
      {givenBy.length > 0 && (
        <p className="mb-2 flex flex-wrap items-center gap-2 text-12 text-muted">
          {givenBy.map((person) => (
            <Avatar key={person.id} name={person.name} />
          ))}
          {!revealed && t('hidden')}
        </p>
      )}
      {shown.map((item) => (
        <article key={item.id} className="border-t py-3">
          <p className="flex flex-wrap items-center gap-x-3">
            <RatingMark
              name={item.rating.name}
              icon={item.rating.icon}
              colour={item.rating.color}
            />
            <span className="text-12 text-muted">
              {t('confidenceOf', { confidence: item.confidence })}
            </span>
          </p>
          <p className="mt-1 whitespace-pre-line" dir="auto">
            {item.reasoning}
          </p>
          <p className="mt-1 text-12 text-muted">
            {item.by.name} · {formatDate(locale, item.at)}
          </p>
        </article>
      ))}
      {can.assess && <AssessmentForm {...{ claimId, mine, ratings }} />}
      {!can.assess && givenBy.length === 0 && <p className="text-muted">{t('empty')}</p>}
    </AsidePanel>
  );
}
