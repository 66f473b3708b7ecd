import { useTranslations } from 'next-intl';
import { ActionForm } from '@/components/layout/action-form';
import { FormTextField } from '@/components/layout/form-text-field';
import { SubmitButton } from '@/components/ui/submit-button';
import { replayUnsentAction } from '@/lib/webhook-deliveries/actions';

type ReplayFormProps = {
  webhookId: string;
  /** How many would be sent. */
  unsent: number;
  /** The day that is suggested. */
  since: string;
};

/** Sends everything again that did not arrive since a day. */
export function ReplayForm({ webhookId, unsent, since }: ReplayFormProps) {
  const t = useTranslations('webhooks');
  return (
    <ActionForm
      key={unsent}
      action={replayUnsentAction}
      fields={{ webhookId }}
      named={['since']}
      label={t('replayUnsent')}
      className="flex flex-wrap items-start gap-3 border-s-2 ps-4"
    >
      <p className="w-full">{t('unsentWhy', { count: unsent })}</p>
      <FormTextField
        name="since"
        type="date"
        label={t('since')}
        hint={t('sinceHint')}
        initial={since}
        required
      />
      <SubmitButton className="mt-6">{t('replayUnsent')}</SubmitButton>
    </ActionForm>
  );
}
