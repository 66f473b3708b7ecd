'use client';

import { useTranslations } from 'next-intl';
import { useActionState } from 'react';
import { FormRefusal } from '@/components/layout/form-refusal';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { SubmitButton } from '@/components/ui/submit-button';
import { TextareaField } from '@/components/ui/textarea-field';
import { typed, unsent } from '@/lib/form-state';
import { waiveAssessmentsAction } from '@/lib/lifecycle/actions';

/** An editor goes on to drafting without the required assessments, with a reason that is published. */
export function WaiveDialog({ claimId, label }: { claimId: string; label: string }) {
  const t = useTranslations('lifecycle');
  const [state, action] = useActionState(waiveAssessmentsAction, unsent);
  return (
    <Dialog title={t('waiveTitle')} description={t('waiveText')} trigger={<Button>{label}</Button>}>
      <form action={action} noValidate className="grid gap-4">
        <FormRefusal state={state} />
        <input type="hidden" name="claimId" value={claimId} />
        <TextareaField
          label={t('reason')}
          hint={t('reasonPublished')}
          name="reason"
          required
          defaultValue={typed(state, 'reason')}
        />
        <SubmitButton>{label}</SubmitButton>
      </form>
    </Dialog>
  );
}
