'use client';

import { useTranslations } from 'next-intl';
import { useActionState } from 'react';
import { FormDraft } from '@/components/drafts/form-draft';
import { FormRefusal } from '@/components/layout/form-refusal';
import { SubmitButton } from '@/components/ui/submit-button';
import { TextareaField } from '@/components/ui/textarea-field';
import { ConfidenceField } from '@/components/verdicts/confidence-field';
import { RatingChoice } from '@/components/verdicts/rating-choice';
import { submitAssessmentAction } from '@/lib/assessments/actions';
import type { AssessmentView, RatingView } from '@/lib/assessments/queries';
import { fieldError, typed, unsent } from '@/lib/form-state';
import type { LeanableEvidence } from './assessments-panel';
import { LeansOnFields } from './leans-on-fields';
import { NamingFields } from './naming-fields';

type AssessmentFormProps = {
  claimId: string;
  mine: AssessmentView | null;
  evidence: readonly LeanableEvidence[];
  ratings: readonly (RatingView & { definition: string })[];
};

/** One's own rating, confidence and reasoning, given before seeing the others'. */
export function AssessmentForm({ claimId, mine, evidence, ratings }: AssessmentFormProps) {
  const t = useTranslations('assessments');
  const [state, action] = useActionState(submitAssessmentAction, unsent);
  const rating = typed(state, 'rating', mine?.rating.key);
  const publishAs = typed(state, 'publishAs', mine?.publishAs ?? 'pseudonym');
  const isTicked = (id: string) =>
    state.status === 'refused'
      ? `leansOn.${id}` in state.values
      : (mine?.leansOn.includes(id) ?? false);
  return (
    <form action={action} noValidate className="grid gap-4 border-t pt-3" aria-label={t('yours')}>
      <p className="text-12 text-muted">{mine ? t('given') : t('blind')}</p>
      <FormRefusal
        state={state}
        fields={['rating', 'confidence', 'reasoning', 'leansOn', 'pseudonym']}
      />
      {state.status === 'done' && (
        <p role="status" className="text-12 text-accent">
          {t('saved')}
        </p>
      )}
      <input type="hidden" name="claimId" value={claimId} />
      <RatingChoice
        key={rating}
        ratings={ratings}
        chosen={rating}
        error={fieldError(state, 'rating')}
      />
      <ConfidenceField
        initial={typed(state, 'confidence', String(mine?.confidence ?? ''))}
        error={fieldError(state, 'confidence')}
      />
      <TextareaField
        label={t('reasoning')}
        name="reasoning"
        required
        rows={4}
        defaultValue={typed(state, 'reasoning', mine?.reasoning)}
        error={fieldError(state, 'reasoning')}
      />
      <LeansOnFields
        key={`leans-${evidence.filter(({ id }) => isTicked(id)).map(({ id }) => id)}`}
        evidence={evidence}
        isTicked={isTicked}
        error={fieldError(state, 'leansOn')}
      />
      <NamingFields
        key={`name-${publishAs}`}
        publishAs={publishAs}
        pseudonym={typed(state, 'pseudonym', mine?.pseudonym ?? '')}
        error={fieldError(state, 'pseudonym')}
      />
      <SubmitButton>{mine ? t('change') : t('give')}</SubmitButton>
      <FormDraft draft={`assessment:${claimId}`} state={state} />
    </form>
  );
}
