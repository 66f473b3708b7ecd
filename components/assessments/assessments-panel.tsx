import { useTranslations } from 'next-intl';
import { DeclareConflict } from '@/components/conflicts/declare-conflict';
import { AsidePanel } from '@/components/layout/aside-panel';
import { Avatar } from '@/components/ui/avatar';
import { LinkButton } from '@/components/ui/link-button';
import type { AssessmentsView, RatingView } from '@/lib/assessments/queries';
import type { ConflictsView } from '@/lib/conflicts/queries';
import { paths } from '@/lib/paths';
import type { Stance } from '@/prisma/generated/enums';
import { AssessmentEntry } from './assessment-entry';
import { AssessmentForm } from './assessment-form';

/** A piece of evidence as one ticks it: the number under which the claim shows it, and its words. */
export type LeanableEvidence = {
  id: string;
  number: number;
  stance: Stance;
  exact: string;
  publisher: string;
};

type AssessmentsPanelProps = {
  claim: { id: string; number: number };
  assessments: AssessmentsView;
  evidence: readonly LeanableEvidence[];
  ratings: readonly (RatingView & { definition: string })[];
  conflicts: ConflictsView;
};

/** Who has assessed, one's own assessment while the claim is assessed, and everybody's once they are revealed. */
export function AssessmentsPanel(props: AssessmentsPanelProps) {
  const { claim, assessments, evidence, ratings, conflicts } = props;
  const t = useTranslations('assessments');
  const words = useTranslations('adjudications');
  const { givenBy, required, revealed, visible, ofRound, mine, can } = assessments;
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
          evidence={evidence}
          canName={can.name && !can.assess && item === mine}
        />
      ))}
      {revealed && ofRound.length > 0 && (
        <p className="border-t pt-3">
          <LinkButton size="small" href={paths.desk.adjudication(claim.number)}>
            {words('open')}
          </LinkButton>
        </p>
      )}
      {can.assess && <AssessmentForm claimId={claim.id} {...{ mine, evidence, ratings }} />}
      {!can.assess && givenBy.length === 0 && !conflicts.mine && (
        <p className="text-muted">{t('empty')}</p>
      )}
      {(can.assess || (conflicts.mine && !revealed)) && (
        <DeclareConflict claimId={claim.id} conflicts={conflicts} stake="assessing" />
      )}
    </AsidePanel>
  );
}
