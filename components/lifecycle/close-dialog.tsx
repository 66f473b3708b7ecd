'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { findClaims } from '@/components/claim-list/find-claims';
import { FormDraft } from '@/components/drafts/form-draft';
import { FormRefusal } from '@/components/layout/form-refusal';
import { useFormAction } from '@/components/layout/use-form-action';
import { Button } from '@/components/ui/button';
import { Combobox } from '@/components/ui/combobox';
import { Dialog } from '@/components/ui/dialog';
import { RadioGroup } from '@/components/ui/radio-group';
import { SubmitButton } from '@/components/ui/submit-button';
import { TextareaField } from '@/components/ui/textarea-field';
import { useTellAct } from '@/components/undo/last-act';
import { fieldError, typed } from '@/lib/form-state';
import { transitionClaimAction } from '@/lib/lifecycle/actions';
import { mergeClaimAction } from '@/lib/merges/actions';

const reasons = ['not_checkable', 'duplicate', 'out_of_scope'] as const;

type CloseDialogProps = {
  claimId: string;
  /** Given, the dialog is open without its button, and this puts it away. */
  onClose?: () => void;
  /** It was closed; `undo` takes that back, as long as anything does. */
  onDone?: (undo: readonly string[]) => void;
};

/** Closes a claim without a publication: why, or into which claim it is merged. */
export function CloseDialog({ claimId, onClose, onDone }: CloseDialogProps) {
  const t = useTranslations('lifecycle');
  const [reason, setReason] = useState('');
  const duplicate = reason === 'duplicate';
  const tell = useTellAct();
  const words = useTranslations('undo')('moved', {
    state: useTranslations('claims.state')('closed'),
  });
  const done = onDone ?? ((undo: readonly string[]) => tell({ words, eventIds: undo }));
  const [closed, close] = useFormAction(transitionClaimAction, ({ undo }) => done(undo));
  const [merged, merge] = useFormAction(mergeClaimAction, () => done([]));
  const [state, action] = duplicate ? [merged, merge] : [closed, close];
  return (
    <Dialog
      title={t('closeTitle')}
      {...(onClose
        ? { open: true, onOpenChange: onClose }
        : {
            trigger: (
              <Button variant="quiet" data-command="close-claim">
                {t('close')}
              </Button>
            ),
          })}
    >
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
        <FormDraft draft={`reason:close:${claimId}`} state={state} />
      </form>
    </Dialog>
  );
}
