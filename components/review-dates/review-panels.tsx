import { useTranslations } from 'next-intl';
import { ActionForm } from '@/components/layout/action-form';
import { FormTextField } from '@/components/layout/form-text-field';
import { FormTextareaField } from '@/components/layout/form-textarea-field';
import { FormVersion } from '@/components/layout/form-version';
import { PanelSwitch, type SwitchedPanel } from '@/components/layout/panel-switch';
import { TextForm } from '@/components/layout/text-form';
import { SubmitButton } from '@/components/ui/submit-button';
import { transitionClaimAction } from '@/lib/lifecycle/actions';
import { planReviewAction, reviewClaimAction } from '@/lib/review-plans/actions';
import { firstVolatility } from '@/lib/review-plans/plan';
import type { ReviewPlanView } from '@/lib/review-plans/queries';
import { ReviewFields } from './review-fields';

type ReviewPanelsProps = {
  plan: ReviewPlanView;
  number: number;
  /** Offers to reopen the claim, where nothing else around it does. */
  reopens?: boolean;
};

/** What can be done about a published claim's dates: say that it still holds, change them, or reopen the claim. */
export function ReviewPanels({ plan, number, reopens = false }: ReviewPanelsProps) {
  const t = useTranslations('review-dates');
  const { claimId, can } = plan;
  const panels: SwitchedPanel[] = [];
  if (can.review) {
    panels.push({
      name: 'review',
      label: t('stillValid'),
      description: t('stillValidOf', { number }),
      content: <ReviewForm plan={plan} />,
    });
  }
  if (can.plan) {
    panels.push({
      name: 'plan',
      label: t('plan'),
      description: t('planOf', { number }),
      content: <PlanForm plan={plan} />,
    });
  }
  if (can.plan && reopens) {
    panels.push({
      name: 'reopen',
      label: t('reopen'),
      description: t('reopenOf', { number }),
      content: (
        <TextForm
          action={transitionClaimAction}
          fields={{ claimId, to: 'researching' }}
          name="reason"
          label={t('reopenReason')}
          hint={t('reopenHint')}
          verb={t('reopenVerb')}
        />
      ),
    });
  }
  return <PanelSwitch variant="secondary" panels={panels} />;
}

function ReviewForm({ plan }: { plan: ReviewPlanView }) {
  const t = useTranslations('review-dates');
  const { claimId, version, suggested } = plan;
  return (
    <ActionForm
      action={reviewClaimAction}
      fields={{ claimId }}
      named={['validAsOf', 'nextReviewOn', 'reason']}
      className="grid max-w-140 gap-3"
    >
      <FormVersion seen={version} />
      <FormTextareaField
        name="reason"
        label={t('reason')}
        hint={t('reasonHint')}
        rows={2}
        required
      />
      <div className="grid gap-3 sm:grid-cols-2">
        <FormTextField
          name="validAsOf"
          type="date"
          label={t('stillValidAsOf')}
          initial={suggested.validAsOf}
          required
        />
        <FormTextField
          name="nextReviewOn"
          type="date"
          label={t('nextReview')}
          hint={t('nextReviewHint')}
          initial={suggested.nextReviewOn}
        />
      </div>
      <div>
        <SubmitButton size="small">{t('stillValidVerb')}</SubmitButton>
      </div>
    </ActionForm>
  );
}

function PlanForm({ plan }: { plan: ReviewPlanView }) {
  const t = useTranslations('review-dates');
  const { claimId, version, suggested } = plan;
  const { volatility, validAsOf, nextReviewOn } = plan;
  return (
    <ActionForm
      action={planReviewAction}
      fields={{ claimId }}
      named={['volatility', 'validAsOf', 'nextReviewOn']}
      className="grid max-w-140 gap-3"
    >
      <FormVersion seen={version} />
      <ReviewFields
        plan={{
          volatility: volatility ?? firstVolatility,
          validAsOf: validAsOf ?? suggested.validAsOf,
          nextReviewOn,
        }}
      />
      <div>
        <SubmitButton size="small">{t('planVerb')}</SubmitButton>
      </div>
    </ActionForm>
  );
}
