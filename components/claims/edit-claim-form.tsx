'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { ChangedMeanwhile } from '@/components/drafts/changed-meanwhile';
import { FormDraft } from '@/components/drafts/form-draft';
import { FormRefusal } from '@/components/layout/form-refusal';
import { useFormAction } from '@/components/layout/use-form-action';
import { Button } from '@/components/ui/button';
import { SubmitButton } from '@/components/ui/submit-button';
import { TextareaField } from '@/components/ui/textarea-field';
import { editClaimAction } from '@/lib/claims/actions';
import type { ClaimView } from '@/lib/claims/view';
import { fieldError, typed } from '@/lib/form-state';
import { ClaimConflict } from './claim-conflict';
import { claimFieldValues, type EditableClaim } from './claim-field-values';
import { ClaimFields, claimFieldNames } from './claim-fields';

type EditClaimFormProps = { claim: EditableClaim; onDone: () => void; onCancel: () => void };

/** The claim's fields. After a conflict the form keeps what was typed and shows the other text beside it. */
export function EditClaimForm({ claim, onDone, onCancel }: EditClaimFormProps) {
  const t = useTranslations('claims');
  const [seen] = useState(claim);
  // A draft goes back to the version its author had before them.
  const [version, setVersion] = useState(seen.version);
  const [state, action] = useFormAction(editClaimAction, onDone);
  const conflict = state.status === 'refused' && state.code === 'CONFLICT';
  const other = conflict ? (state.current as ClaimView | undefined) : undefined;
  return (
    <form
      action={action}
      noValidate
      aria-label={t('editTitle')}
      className="grid max-w-[88ch] gap-4 border-y py-4"
    >
      <FormRefusal state={state} fields={claimFieldNames} />
      {other && <ClaimConflict seen={seen} other={other} />}
      {!other && claim.version !== version && <ChangedMeanwhile />}
      <input type="hidden" name="claimId" value={claim.id} />
      <input type="hidden" name="version" value={other?.version ?? version} />
      <TextareaField
        label={t('fields.statement')}
        name="statement"
        required
        rows={2}
        className="[&_textarea]:font-serif [&_textarea]:text-18"
        defaultValue={typed(state, 'statement', seen.statement)}
        error={fieldError(state, 'statement')}
      />
      <ClaimFields state={state} initial={claimFieldValues(seen)} />
      <div className="flex gap-2">
        <SubmitButton>{t(other ? 'saveOver' : 'save')}</SubmitButton>
        <Button onClick={onCancel}>{t('later')}</Button>
      </div>
      <FormDraft
        draft={`claim:${claim.id}`}
        seenVersion={other?.version ?? version}
        state={state}
        onRestored={(before) => before && setVersion(before)}
      />
    </form>
  );
}
