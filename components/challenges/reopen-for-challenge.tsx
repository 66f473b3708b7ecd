import { useTranslations } from 'next-intl';
import { ActionForm } from '@/components/layout/action-form';
import { FormTextareaField } from '@/components/layout/form-textarea-field';
import { SubmitButton } from '@/components/ui/submit-button';
import type { ChallengeView } from '@/lib/challenges/view';
import { transitionClaimAction } from '@/lib/lifecycle/actions';

/** After an objection was accepted: the step that lets the claim be examined again, with its reason written already. */
export function ReopenForChallenge({ challenge }: { challenge: ChallengeView }) {
  const t = useTranslations('challenges.desk');
  const { claim, number, dispositions } = challenge;
  const reason = dispositions.at(-1)?.reason ?? '';
  return (
    <ActionForm
      action={transitionClaimAction}
      fields={{ claimId: claim.id, to: 'researching' }}
      named={['reason']}
      label={t('reopen', { number: claim.number })}
      className="grid max-w-[72ch] gap-2 border-s-2 ps-4"
    >
      <p className="text-muted">{t('reopenText')}</p>
      <FormTextareaField
        name="reason"
        label={t('reopenReason')}
        hint={t('reopenHint')}
        initial={t('reopenSays', { number, reason })}
        rows={2}
        required
      />
      <div>
        <SubmitButton size="small">{t('reopen', { number: claim.number })}</SubmitButton>
      </div>
    </ActionForm>
  );
}
