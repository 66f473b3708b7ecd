import { useTranslations } from 'next-intl';
import { ReasonDialog } from '@/components/layout/reason-dialog';
import { transitionClaimAction } from '@/lib/lifecycle/actions';
import type { ClaimState } from '@/prisma/generated/enums';

type StepDialogProps = { claimId: string; to: ClaimState; label: string; title: string };

/** A step that needs a reason. */
export function StepDialog({ claimId, to, label, title }: StepDialogProps) {
  const t = useTranslations('lifecycle');
  return (
    <ReasonDialog
      action={transitionClaimAction}
      fields={{ claimId, to }}
      title={title}
      reason={t('reason')}
      hint={t('reasonHint')}
      verb={label}
      command="reopen"
      draft={`reason:${to}:${claimId}`}
    />
  );
}
