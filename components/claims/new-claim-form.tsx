'use client';

import { useTranslations } from 'next-intl';
import { useActionState, useState } from 'react';
import { FormDraft } from '@/components/drafts/form-draft';
import { FormRefusal } from '@/components/layout/form-refusal';
import { PriorityFields } from '@/components/priorities/priority-fields';
import { SubmitButton } from '@/components/ui/submit-button';
import { TextareaField } from '@/components/ui/textarea-field';
import { createClaimAction } from '@/lib/claims/actions';
import { fieldError, unsent } from '@/lib/form-state';
import { makeClaimOfTipsAction } from '@/lib/tips/actions';
import { ClaimFields, type ClaimFieldValues, claimFieldNames } from './claim-fields';
import { SimilarClaims } from './similar-claims';

const empty: ClaimFieldValues = {
  'claimant.name': '',
  'claimant.kind': 'organization',
  'claimant.wikidataId': '',
  claimantUnknown: '',
  claimedOn: '',
  claimedOnUnknown: '',
  topics: '',
  language: '',
};

type NewClaimFormProps = {
  /** The tips that it is made of, and what they begin with. */
  tips?: { ids: readonly string[]; statement: string; language: string | null };
};

/** A new claim; similar ones are shown while the statement is typed. */
export function NewClaimForm({ tips }: NewClaimFormProps) {
  const t = useTranslations('claims');
  const [state, action] = useActionState(tips ? makeClaimOfTipsAction : createClaimAction, unsent);
  const [statement, setStatement] = useState(tips?.statement ?? '');
  return (
    <form action={action} noValidate className="grid max-w-[88ch] gap-5">
      <FormRefusal state={state} fields={[...claimFieldNames, 'priority', 'dueOn']} />
      <div>
        <TextareaField
          label={t('fields.statement')}
          hint={t('fields.statementHint')}
          name="statement"
          required
          rows={3}
          className="[&_textarea]:font-serif [&_textarea]:text-18"
          value={statement}
          onChange={(event) => setStatement(event.target.value)}
          error={fieldError(state, 'statement')}
        />
        <SimilarClaims text={statement} />
      </div>
      <ClaimFields state={state} initial={{ ...empty, language: tips?.language ?? '' }} />
      <PriorityFields state={state} />
      <div>
        <SubmitButton>{t('create')}</SubmitButton>
      </div>
      {tips ? (
        <input type="hidden" name="tipIds" value={tips.ids.join(' ')} />
      ) : (
        <FormDraft draft="new-claim" state={state} />
      )}
    </form>
  );
}
