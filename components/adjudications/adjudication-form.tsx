import { useTranslations } from 'next-intl';
import { ActionForm } from '@/components/layout/action-form';
import { FormRadioGroup } from '@/components/layout/form-radio-group';
import { FormTextareaField } from '@/components/layout/form-textarea-field';
import { FormVersion } from '@/components/layout/form-version';
import { SubmitButton } from '@/components/ui/submit-button';
import { adjudicateAction } from '@/lib/adjudications/actions';
import type { AssessmentView } from '@/lib/assessments/queries';
import { AdjudicationConflict } from './adjudication-conflict';

type AdjudicationFormProps = {
  assessment: AssessmentView;
  /** What the verdict answers to it already. */
  answer: string | undefined;
  /** It lies before the editors. */
  submitted: boolean;
};

const decisions = ['accepted', 'merged', 'overruled'] as const;

/** Accepts, merges or overrules one assessment, with a reason that its author reads. */
export function AdjudicationForm({ assessment, answer, submitted }: AdjudicationFormProps) {
  const t = useTranslations('adjudications');
  const { id, by, adjudication } = assessment;
  return (
    <ActionForm
      action={adjudicateAction}
      fields={{ assessmentId: id }}
      named={['decision', 'reason']}
      label={t('decide', { name: by.name })}
      draft={`reason:adjudication:${id}`}
      seenVersion={adjudication?.version}
      className="grid gap-3"
    >
      <AdjudicationConflict />
      <FormVersion seen={adjudication?.version} />
      <FormRadioGroup
        label={t('what')}
        name="decision"
        initial={adjudication?.decision}
        options={decisions.map((value) => ({
          value,
          label: t(`choice.${value}`),
          hint: t(`choiceHint.${value}`),
        }))}
      />
      <FormTextareaField
        label={t('reason')}
        hint={t('reasonHint', { name: by.name })}
        name="reason"
        rows={3}
        required
        initial={adjudication?.reason ?? answer}
      />
      {submitted && <p className="text-12 text-qualifies">{t('lapses')}</p>}
      <div>
        <SubmitButton variant="secondary">{t('save')}</SubmitButton>
      </div>
    </ActionForm>
  );
}
