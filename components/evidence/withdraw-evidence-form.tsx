import { useTranslations } from 'next-intl';
import { TextForm } from '@/components/layout/text-form';
import { withdrawEvidenceAction } from '@/lib/evidence/actions';

/** Withdraws evidence with a reason; it stays readable with that reason. */
export function WithdrawEvidenceForm({ evidenceId }: { evidenceId: string }) {
  const t = useTranslations('evidence');
  return (
    <TextForm
      action={withdrawEvidenceAction}
      fields={{ evidenceId }}
      name="reason"
      label={t('withdrawReason')}
      hint={t('withdrawHint')}
      verb={t('withdrawVerb')}
      variant="danger"
      draft={`reason:withdraw:${evidenceId}`}
    />
  );
}
