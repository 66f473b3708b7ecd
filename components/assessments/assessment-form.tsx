'use client';

import { useTranslations } from 'next-intl';
import { useActionState } from 'react';
import { FormRefusal } from '@/components/layout/form-refusal';
import { SubmitButton } from '@/components/ui/submit-button';
import { TextareaField } from '@/components/ui/textarea-field';
import { ConfidenceField } from '@/components/verdicts/confidence-field';
import { RatingChoice } from '@/components/verdicts/rating-choice';
import { submitAssessmentAction } from '@/lib/assessments/actions';
import type { AssessmentView, RatingView } from '@/lib/assessments/queries';
import { fieldError, typed, unsent } from '@/lib/form-state';
import { NamingFields } from './naming-fields';

type AssessmentFormProps = {
  claimId: string;
  mine: AssessmentView | null;
  ratings: readonly (RatingView & { definition: string })[];
};

/** One's own rating, confidence and reasoning, given before seeing the others'. */
export function AssessmentForm({ claimId, mine, ratings }: AssessmentFormProps) {
  const t = useTranslations('assessments');
  const [state, action] = useActionState(submitAssessmentAction, unsent);
  const rating = typed(state, 'rating', mine?.rating.key);
  const publishAs = typed(state, 'publishAs', mine?.publishAs ?? 'pseudonym');
  return (
    <form action={action} noValidate className="grid gap-4 border-t pt-3" aria-label={t('yours')}>
      <p className="text-12 text-muted">{mine ? t('given') : t('blind')}</p>
      <FormRefusal state={state} fields={['rating', 'confidence', 'reasoning', 'pseudonym']} />
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
      <NamingFields
        key={`name-${publishAs}`}
        publishAs={publishAs}
        pseudonym={typed(state, 'pseudonym', mine?.pseudonym ?? '')}
        error={fieldError(state, 'pseudonym')}
      />
      <SubmitButton>{mine ? t('change') : t('give')}</SubmitButton>
    </form>
  );
}
