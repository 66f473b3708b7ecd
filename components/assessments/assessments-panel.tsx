import { useTranslations } from 'next-intl';
import { AsidePanel } from '@/components/layout/aside-panel';
import { Avatar } from '@/components/ui/avatar';
import type { AssessmentsView, RatingView } from '@/lib/assessments/queries';
import { AssessmentEntry } from './assessment-entry';
import { AssessmentForm } from './assessment-form';

type AssessmentsPanelProps = {
  claimId: string;
  assessments: AssessmentsView;
  ratings: readonly (RatingView & { definition: string })[];
};

/** Who has assessed, one's own assessment while the claim is assessed, and everybody's once they are revealed. */
export function AssessmentsPanel({ claimId, assessments, ratings }: AssessmentsPanelProps) {
  const t = useTranslations('assessments');
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
        <AssessmentEntry
          key={item.id}
          assessment={item}
          canName={can.name && !can.assess && item === mine}
        />
      ))}
      {can.assess && <AssessmentForm {...{ claimId, mine, ratings }} />}
      {!can.assess && givenBy.length === 0 && <p className="text-muted">{t('empty')}</p>}
    </AsidePanel>
  );
}
