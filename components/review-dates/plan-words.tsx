import { useLocale, useTranslations } from 'next-intl';
import { formatDate } from '@/lib/format';
import type { ReviewPlanView } from '@/lib/review-plans/queries';

type PlanWordsProps = {
  plan: Pick<ReviewPlanView, 'volatility' | 'validAsOf' | 'nextReviewOn' | 'due'>;
};

/** For which day a claim holds, what it rests on, and when it is looked at again. */
export function PlanWords({ plan }: PlanWordsProps) {
  const t = useTranslations('review-dates');
  const locale = useLocale();
  const { volatility, validAsOf, nextReviewOn, due } = plan;
  const next = nextReviewOn && formatDate(locale, nextReviewOn);
  return (
    <p>
      {next && due && (
        <span className="font-semibold text-danger">{t('dueSince', { date: next })} · </span>
      )}
      {validAsOf && t('validAsOfDate', { date: formatDate(locale, validAsOf) })}
      <span className="text-muted">
        {volatility && <> · {t(`rests.${volatility}`)}</>}
        {!due && <> · {next ? t('nextOn', { date: next }) : t('noNext')}</>}
      </span>
    </p>
  );
}
