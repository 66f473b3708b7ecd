import { useTranslations } from 'next-intl';
import { ReasonDialog } from '@/components/layout/reason-dialog';
import { waiveAssessmentsAction } from '@/lib/lifecycle/actions';

/** An editor goes on to drafting without the required assessments, with a reason that is published. */
export function WaiveDialog({ claimId, label }: { claimId: string; label: string }) {
  const t = useTranslations('lifecycle');
  return (
    <ReasonDialog
      action={waiveAssessmentsAction}
      fields={{ claimId }}
      title={t('waiveTitle')}
      description={t('waiveText')}
      reason={t('reason')}
      hint={t('reasonPublished')}
      verb={label}
      command="waive-assessments"
      draft={`reason:waive-assessments:${claimId}`}
    />
  );
}
