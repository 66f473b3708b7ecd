import { useTranslations } from 'next-intl';
import { ActionForm } from '@/components/layout/action-form';
import { FormTextareaField } from '@/components/layout/form-textarea-field';
import { ReviewFields } from '@/components/review-dates/review-fields';
import { SubmitButton } from '@/components/ui/submit-button';
import { publishFormAction } from '@/lib/publications/actions';
import { firstVolatility } from '@/lib/review-plans/plan';
import type { ReviewPlanView } from '@/lib/review-plans/queries';

type PublishFormProps = {
  claimId: string;
  kind: 'first' | 'update';
  /** Rules that still fail: each is waived with a reason, or the claim is not published. */
  failing: readonly { name: string; sentence: string }[];
  plan: ReviewPlanView | null;
};

/** Publishes what was approved. A reason beside a failing rule waives it; the reason is published. */
export function PublishForm({ claimId, kind, failing, plan }: PublishFormProps) {
  const t = useTranslations('publications.desk');
  return (
    <ActionForm
      action={publishFormAction}
      fields={{ claimId, kind }}
      draft={`reason:publish:${claimId}`}
      className="mt-3 grid gap-3 border-t pt-3"
    >
      {failing.map(({ name, sentence }) => (
        <FormTextareaField
          key={name}
          label={t('waive', { sentence })}
          hint={t('waiveHint')}
          name={`waiver.${name}`}
          rows={2}
        />
      ))}
      {kind === 'update' && (
        <FormTextareaField label={t('note')} hint={t('noteHint')} name="note" rows={2} />
      )}
      {plan && (
        <ReviewFields
          plan={{ volatility: plan.volatility ?? firstVolatility, ...plan.suggested }}
        />
      )}
      <SubmitButton>{t(kind === 'first' ? 'publish' : 'publishUpdate')}</SubmitButton>
    </ActionForm>
  );
}
