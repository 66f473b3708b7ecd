'use client';

import { useTranslations } from 'next-intl';
import { FormRefusal } from '@/components/layout/form-refusal';
import { useFormAction } from '@/components/layout/use-form-action';
import { SubmitButton } from '@/components/ui/submit-button';
import { TextareaField } from '@/components/ui/textarea-field';
import { withdrawEvidenceAction } from '@/lib/evidence/actions';
import { fieldError, typed } from '@/lib/form-state';

type WithdrawEvidenceFormProps = { evidenceId: string; onDone: () => void };

/** Withdraws evidence with a reason; it stays readable with that reason. */
export function WithdrawEvidenceForm({ evidenceId, onDone }: WithdrawEvidenceFormProps) {
  const t = useTranslations('evidence');
  const [state, action] = useFormAction(withdrawEvidenceAction, onDone);
  return (
    <form action={action} noValidate className="grid gap-3">
      <FormRefusal state={state} fields={['reason']} />
      <input type="hidden" name="evidenceId" value={evidenceId} />
      <TextareaField
        label={t('withdrawReason')}
        hint={t('withdrawHint')}
        name="reason"
        required
        rows={2}
        defaultValue={typed(state, 'reason')}
        error={fieldError(state, 'reason')}
      />
      <div>
        <SubmitButton size="small" variant="danger">
          {t('withdrawVerb')}
        </SubmitButton>
      </div>
    </form>
  );
}
