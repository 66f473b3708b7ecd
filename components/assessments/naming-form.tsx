'use client';

import { useTranslations } from 'next-intl';
import { useActionState } from 'react';
import { FormRefusal } from '@/components/layout/form-refusal';
import { SubmitButton } from '@/components/ui/submit-button';
import { nameAssessmentAction } from '@/lib/assessments/actions';
import type { AssessmentView } from '@/lib/assessments/queries';
import { fieldError, typed, unsent } from '@/lib/form-state';
import { NamingFields } from './naming-fields';

/** Changes the name one's own revealed assessment is published under. */
export function NamingForm({ assessment }: { assessment: AssessmentView }) {
  const t = useTranslations('assessments');
  const [state, action] = useActionState(nameAssessmentAction, unsent);
  const publishAs = typed(state, 'publishAs', assessment.publishAs);
  return (
    <form action={action} noValidate className="mt-2 grid gap-3">
      <FormRefusal state={state} fields={['publishAs', 'pseudonym']} />
      <input type="hidden" name="assessmentId" value={assessment.id} />
      <NamingFields
        key={publishAs}
        publishAs={publishAs}
        pseudonym={typed(state, 'pseudonym', assessment.pseudonym ?? '')}
        error={fieldError(state, 'pseudonym')}
      />
      <SubmitButton variant="secondary" size="small">
        {t('saveName')}
      </SubmitButton>
    </form>
  );
}
