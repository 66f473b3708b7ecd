import { useTranslations } from 'next-intl';
import { ActionForm } from '@/components/layout/action-form';
import { FormSelectField } from '@/components/layout/form-select-field';
import { FormTextareaField } from '@/components/layout/form-textarea-field';
import { SubmitButton } from '@/components/ui/submit-button';
import { declineTipsAction } from '@/lib/tips/actions';
import { tipReasons } from '@/lib/tips/schema';

type DeclineFormProps = { tipIds: string; count: number };

/** Declines tips with a reason that their senders get. */
export function DeclineForm({ tipIds, count }: DeclineFormProps) {
  const t = useTranslations('tips');
  return (
    <ActionForm
      action={declineTipsAction}
      fields={{ tipIds }}
      named={['reason', 'answer']}
      className="grid max-w-120 gap-3"
    >
      <FormSelectField name="reason" label={t('declineReason')} initial="" required>
        <option value="" />
        {tipReasons.map((reason) => (
          <option key={reason} value={reason}>
            {t(`reason.${reason}.label`)}
          </option>
        ))}
      </FormSelectField>
      <FormTextareaField
        name="answer"
        rows={3}
        optional
        label={t('declineAnswer')}
        hint={t('declineHint')}
      />
      <div>
        <SubmitButton size="small">{t('declineMany', { count })}</SubmitButton>
      </div>
    </ActionForm>
  );
}
