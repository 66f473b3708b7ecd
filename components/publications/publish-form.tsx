import { useTranslations } from 'next-intl';
import { CascadeList } from '@/components/corrections/cascade-list';
import { OccasionFields } from '@/components/corrections/occasion-fields';
import { ActionForm } from '@/components/layout/action-form';
import { FormTextareaField } from '@/components/layout/form-textarea-field';
import { ReviewFields } from '@/components/review-dates/review-fields';
import { SubmitButton } from '@/components/ui/submit-button';
import type { CascadeEntry } from '@/lib/cascade/queries';
import { publishFormAction } from '@/lib/publications/actions';
import { firstVolatility } from '@/lib/review-plans/plan';
import type { ReviewPlanView } from '@/lib/review-plans/queries';

type PublishFormProps = {
  claimId: string;
  /** The address of the page, once the claim was published. */
  slug: string | null;
  /** Rules that still fail: each is waived with a reason, or the claim is not published. */
  failing: readonly { name: string; sentence: string }[];
  plan: ReviewPlanView | null;
  /** The claims that a correction or a retraction would put on the re-review list. */
  cascade: readonly CascadeEntry[];
};

/**
 * Publishes what was approved: for the first time, or as an update, a correction or a retraction. A reason beside a failing
 * rule waives it; the reason is published.
 */
export function PublishForm({ claimId, slug, failing, plan, cascade }: PublishFormProps) {
  const t = useTranslations('publications.desk');
  const words = useTranslations('corrections.form');
  return (
    <ActionForm
      action={publishFormAction}
      fields={{ claimId, kind: slug ? undefined : 'first' }}
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
      {slug && <OccasionFields slug={slug} />}
      {plan && (
        <ReviewFields
          plan={{ volatility: plan.volatility ?? firstVolatility, ...plan.suggested }}
        />
      )}
      {slug && <CascadeList items={cascade} />}
      <SubmitButton>{slug ? words('publish') : t('publish')}</SubmitButton>
    </ActionForm>
  );
}
