'use client';

import { useTranslations } from 'next-intl';
import { useActionState, useState } from 'react';
import { FormRefusal } from '@/components/layout/form-refusal';
import { SubmitButton } from '@/components/ui/submit-button';
import { TextareaField } from '@/components/ui/textarea-field';
import type { AssessmentView, RatingView } from '@/lib/assessments/queries';
import { summaryLimit } from '@/lib/checklist/rules';
import { dissentsFrom } from '@/lib/dissent/dissent';
import { fieldError, typed, unsent } from '@/lib/form-state';
import { saveVerdictAction } from '@/lib/verdicts/actions';
import type { VerdictView } from '@/lib/verdicts/queries';
import { ConfidenceField } from './confidence-field';
import { DissentFields } from './dissent-fields';
import { ExplanationField } from './explanation-field';
import { RatingChoice } from './rating-choice';
import { SummaryField } from './summary-field';
import { VerdictConflict } from './verdict-conflict';

/** What a reference needs to know of a piece of evidence. */
export type CitableEvidence = { id: string; exact: string; publisher: string };

type VerdictFormProps = {
  claimId: string;
  verdict: VerdictView | null;
  ratings: readonly (RatingView & { definition: string })[];
  evidence: readonly CitableEvidence[];
  /** All assessments of this round. */
  assessments: readonly AssessmentView[];
};

const named = ['rating', 'confidence', 'summary', 'explanation', 'wouldChange'];

/** The verdict's form. After a conflict it keeps what was typed, shows the other text, and can be saved over it. */
export function VerdictForm({
  claimId,
  verdict,
  ratings,
  evidence,
  assessments,
}: VerdictFormProps) {
  const t = useTranslations('verdicts');
  const [state, action] = useActionState(saveVerdictAction, unsent);
  const other = state.status === 'refused' ? (state.current as VerdictView | undefined) : undefined;
  const version = other?.version ?? verdict?.version;
  const rating = typed(state, 'rating', verdict?.rating.key);
  const [picked, pick] = useState(rating);
  const dissents = picked ? dissentsFrom(assessments, picked) : [];
  const reasonFor = (id: string) => verdict?.dissents.find((one) => one.assessment === id)?.reason;
  return (
    <form
      action={action}
      noValidate
      className="grid gap-4"
      aria-label={t('title')}
      onChange={(event) => pick(String(new FormData(event.currentTarget).get('rating') ?? ''))}
    >
      <FormRefusal
        state={state}
        fields={[...named, ...dissents.map(({ id }) => `dissents.${id}`)]}
      />
      {other && <VerdictConflict other={other} evidence={evidence} />}
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
      <ExplanationField
        initial={typed(state, 'explanation', verdict?.explanation)}
        evidence={evidence}
        error={fieldError(state, 'explanation')}
      />
      <TextareaField
        label={t('wouldChange')}
        hint={t('wouldChangeHint')}
        name="wouldChange"
        rows={2}
        defaultValue={typed(state, 'wouldChange', verdict?.wouldChange)}
        error={fieldError(state, 'wouldChange')}
      />
      <DissentFields
        dissents={dissents}
        initial={(id) => typed(state, `dissents.${id}`, reasonFor(id))}
        error={(id) => fieldError(state, `dissents.${id}`)}
      />
      <SubmitButton>{other ? t('saveOver') : t('save')}</SubmitButton>
    </form>
  );
}
