'use client';

import { useTranslations } from 'next-intl';
import { useActionState, useState } from 'react';
import { findClaims } from '@/components/claim-list/find-claims';
import { FormRefusal } from '@/components/layout/form-refusal';
import { Button } from '@/components/ui/button';
import { Combobox } from '@/components/ui/combobox';
import { Dialog } from '@/components/ui/dialog';
import { RadioGroup } from '@/components/ui/radio-group';
import { SubmitButton } from '@/components/ui/submit-button';
import { TextareaField } from '@/components/ui/textarea-field';
import { fieldError, typed, unsent } from '@/lib/form-state';
import { transitionClaimAction } from '@/lib/lifecycle/actions';
import { mergeClaimAction } from '@/lib/merges/actions';

const reasons = ['not_checkable', 'duplicate', 'out_of_scope'] as const;

/** Closes a claim without a publication: why, or into which claim it is merged. */
export function CloseDialog({ claimId }: { claimId: string }) {
  const t = useTranslations('lifecycle');
  const [reason, setReason] = useState('');
  const duplicate = reason === 'duplicate';
  const [closed, close] = useActionState(transitionClaimAction, unsent);
  const [merged, merge] = useActionState(mergeClaimAction, unsent);
  const [state, action] = duplicate ? [merged, merge] : [closed, close];
  return (
    <Dialog title={t('closeTitle')} trigger={<Button variant="quiet">{t('close')}</Button>}>
      <form action={action} noValidate className="grid gap-4">
        <FormRefusal state={state} fields={['closeReason', 'intoId', 'reason']} />
        <input type="hidden" name="claimId" value={claimId} />
        <input type="hidden" name="to" value="closed" />
        <RadioGroup
          label={t('closeReason')}
          name="closeReason"
          required
          value={reason}
          onValueChange={setReason}
          error={fieldError(state, 'closeReason')}
          options={reasons.map((value) => ({
            value,
            label: t(`closeReasons.${value}`),
            hint: t(`closeReasonHints.${value}`),
          }))}
        />
        {duplicate && (
          <Combobox
            label={t('duplicateOf')}
            hint={t('duplicateHint')}
            name="intoId"
            load={findClaims}
            error={fieldError(state, 'intoId')}
          />
        )}
        <TextareaField
          label={t(duplicate ? 'reason' : 'note')}
          optional={!duplicate}
          required={duplicate}
          name="reason"
          defaultValue={typed(state, 'reason')}
          error={fieldError(state, 'reason')}
        />
        <SubmitButton variant="danger">{t('close')}</SubmitButton>
      </form>
    </Dialog>
  );
}
