'use client';

import { useTranslations } from 'next-intl';
import { useActionState } from 'react';
import { FormRefusal } from '@/components/layout/form-refusal';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { SubmitButton } from '@/components/ui/submit-button';
import { TextareaField } from '@/components/ui/textarea-field';
import { fieldError, typed, unsent } from '@/lib/form-state';
import { transitionClaimAction } from '@/lib/lifecycle/actions';
import type { ClaimState } from '@/prisma/generated/enums';

type StepDialogProps = { claimId: string; to: ClaimState; label: string; title: string };

/** A step that needs a reason. */
export function StepDialog({ claimId, to, label, title }: StepDialogProps) {
  const t = useTranslations('lifecycle');
  const [state, action] = useActionState(transitionClaimAction, unsent);
  return (
    <Dialog title={title} trigger={<Button>{label}</Button>}>
      <form action={action} noValidate className="grid gap-4">
        <FormRefusal state={state} fields={['reason']} />
        <input type="hidden" name="claimId" value={claimId} />
        <input type="hidden" name="to" value={to} />
        <TextareaField
          label={t('reason')}
          hint={t('reasonHint')}
          name="reason"
          required
          defaultValue={typed(state, 'reason')}
          error={fieldError(state, 'reason')}
        />
        <SubmitButton>{label}</SubmitButton>
      </form>
    </Dialog>
  );
}
