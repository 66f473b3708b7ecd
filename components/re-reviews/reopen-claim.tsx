import { useTranslations } from 'next-intl';
import { ReasonDialog } from '@/components/layout/reason-dialog';
import { transitionClaimAction } from '@/lib/lifecycle/actions';

type ReopenClaimProps = { id: string; number: number };

/** An editor lets a published claim be examined again. */
export function ReopenClaim({ id, number }: ReopenClaimProps) {
  const t = useTranslations('re-reviews');
  return (
    <ReasonDialog
      action={transitionClaimAction}
      fields={{ claimId: id, to: 'researching' }}
      title={t('reopenTitle', { number })}
      description={t('reopenText')}
      reason={t('reopenReason')}
      hint={t('reopenReasonHint')}
      verb={t('reopen')}
      button={{ size: 'small' }}
    />
  );
}
