'use client';

import { useTranslations } from 'next-intl';
import { useContext, useState } from 'react';
import { FormDraft } from '@/components/drafts/form-draft';
import { FigureFields } from '@/components/figures/figure-fields';
import { figureNames } from '@/components/figures/figure-names';
import { FormRefusal } from '@/components/layout/form-refusal';
import { PanelClose } from '@/components/layout/panel-close';
import { useFormAction } from '@/components/layout/use-form-action';
import { SubmitButton } from '@/components/ui/submit-button';
import { TextareaField } from '@/components/ui/textarea-field';
import { attachEvidenceAction } from '@/lib/evidence/actions';
import { fieldError, typed } from '@/lib/form-state';
import { PassageFields } from './passage-fields';
import { quotePlaces } from './quote-places';
import { StanceChoice } from './stance-choice';

type AttachEvidenceFormProps = { claimId: string };

/** Attaches a passage as evidence: where it stands, what it does to the claim, and why. */
export function AttachEvidenceForm({ claimId }: AttachEvidenceFormProps) {
  const t = useTranslations('evidence');
  const [state, action] = useFormAction(attachEvidenceAction, useContext(PanelClose));
  const [quote, setQuote] = useState('');
  const named = ['passage', 'quote.exact', 'stance', 'reason', ...figureNames];
  return (
    <form
      action={action}
      noValidate
      className="grid max-w-[72ch] gap-4"
      aria-label={t('attach')}
      onChange={(event) => setQuote(String(new FormData(event.currentTarget).get('quote') ?? ''))}
    >
      {quotePlaces(state).length === 0 && <FormRefusal state={state} fields={named} />}
      <input type="hidden" name="claimId" value={claimId} />
      <PassageFields state={state} />
      <StanceChoice chosen={typed(state, 'stance')} error={fieldError(state, 'stance')} />
      <TextareaField
        label={t('reason')}
        hint={t('reasonHint')}
        name="reason"
        required
        rows={2}
        defaultValue={typed(state, 'reason')}
        error={fieldError(state, 'reason')}
      />
      <FigureFields state={state} quote={quote} />
      <div>
        <SubmitButton>{t('attach')}</SubmitButton>
      </div>
      <FormDraft draft={`evidence:${claimId}`} state={state} />
    </form>
  );
}
