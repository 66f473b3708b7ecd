import { useTranslations } from 'next-intl';
import type { ReviewPlanView } from '@/lib/review-plans/queries';
import { PlanWords } from './plan-words';
import { ReviewPanels } from './review-panels';

type ClaimReviewPlanProps = { plan: ReviewPlanView | null; number: number };

/** In a claim's workspace, once it was published: how long it holds, and what can be done about that. */
export function ClaimReviewPlan({ plan, number }: ClaimReviewPlanProps) {
  const t = useTranslations('review-dates');
  if (!plan?.validAsOf) return null;
  return (
    <section aria-label={t('heading')} className="grid gap-2 border-y py-3">
      <PlanWords plan={plan} />
      {(plan.can.review || plan.can.plan) && <ReviewPanels plan={plan} number={number} />}
    </section>
  );
}
