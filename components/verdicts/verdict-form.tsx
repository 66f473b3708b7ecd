'use client';

import { useTranslations } from 'next-intl';
import { useActionState, useRef } from 'react';
import { FormRefusal } from '@/components/layout/form-refusal';
import { SubmitButton } from '@/components/ui/submit-button';
import { TextareaField } from '@/components/ui/textarea-field';
import type { RatingView } from '@/lib/assessments/queries';
import { summaryLimit } from '@/lib/checklist/rules';
import { fieldError, typed, unsent } from '@/lib/form-state';
import { saveVerdictAction } from '@/lib/verdicts/actions';
import type { VerdictView } from '@/lib/verdicts/queries';
import { ConfidenceField } from './confidence-field';
import { RatingChoice } from './rating-choice';
import { ReferenceButtons } from './reference-buttons';
import { SummaryField } from './summary-field';
import { VerdictConflict } from './verdict-conflict';

/** What a reference needs to know of a piece of evidence. */
export type CitableEvidence = { id: string; exact: string; publisher: string };

type VerdictFormProps = {
  claimId: string;
  verdict: VerdictView | null;
  ratings: readonly (RatingView & { definition: string })[];
  evidence: readonly CitableEvidence[];
};

const named = ['rating', 'confidence', 'summary', 'explanation', 'wouldChange'];

/** The verdict's form. After a conflict it keeps what was typed, shows the other text, and can be saved over it. */
export function VerdictForm({ claimId, verdict, ratings, evidence }: VerdictFormProps) {
  const t = useTranslations('verdicts');
  const [state, action] = useActionState(saveVerdictAction, unsent);
  const explanation = useRef<HTMLDivElement>(null);
  const other = state.status === 'refused' ? (state.current as VerdictView | undefined) : undefined;
  const version = other?.version ?? verdict?.version;
  const rating = typed(state, 'rating', verdict?.rating.key);
  return (
    <form action={action} noValidate className="grid gap-4" aria-label={t('title')}>
      <FormRefusal state={state} fields={named} />
      {other && <VerdictConflict other={other} />}
      <input type="hidden" name="claimId" value={claimId} />
      {version && <input type="hidden" name="version" value={version} />}
      <RatingChoice
        key={rating}
        ratings={ratings}
        chosen={rating}
        error={fieldError(state, 'rating')}
      />
      <ConfidenceField
        initial={typed(state, 'confidence', String(verdict?.confidence ?? ''))}
        error={fieldError(state, 'confidence')}
      />
      <SummaryField
        initial={typed(state, 'summary', verdict?.summary)}
        limit={summaryLimit}
        error={fieldError(state, 'summary')}
      />
      <div ref={explanation} className="grid gap-2">
        <TextareaField
          label={t('explanation')}
          hint={t('explanationHint')}
          name="explanation"
          rows={8}
          defaultValue={typed(state, 'explanation', verdict?.explanation)}
          error={fieldError(state, 'explanation')}
        />
        <ReferenceButtons evidence={evidence} within={explanation} />
      </div>
      <TextareaField
        label={t('wouldChange')}
        hint={t('wouldChangeHint')}
        name="wouldChange"
        rows={2}
        defaultValue={typed(state, 'wouldChange', verdict?.wouldChange)}
        error={fieldError(state, 'wouldChange')}
      />
      <SubmitButton>{other ? t('saveOver') : t('save')}</SubmitButton>
    </form>
  );
}
