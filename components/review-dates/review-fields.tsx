'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { useSentForm } from '@/components/layout/sent-form';
import { SelectField } from '@/components/ui/select-field';
import { TextField } from '@/components/ui/text-field';
import { fieldError } from '@/lib/form-state';
import { nextReviewAfter, type ReviewPlan, reviewMonths } from '@/lib/review-plans/plan';
import type { Volatility } from '@/prisma/generated/enums';

const volatilities: readonly Volatility[] = ['statement', 'statistic', 'law', 'history'];

/**
 * What a claim rests on, for which day it holds, and when it is looked at again. The next review follows the other two
 * until somebody gives a date.
 */
export function ReviewFields({ plan }: { plan: ReviewPlan }) {
  const t = useTranslations('review-dates');
  const state = useSentForm();
  const [volatility, setVolatility] = useState(plan.volatility);
  const [validAsOf, setValidAsOf] = useState(plan.validAsOf);
  const [given, setGiven] = useState<string | null>(null);
  const asPlanned = volatility === plan.volatility && validAsOf === plan.validAsOf;
  const usual = validAsOf && nextReviewAfter(validAsOf, volatility);
  const next = given ?? (asPlanned ? (plan.nextReviewOn ?? '') : usual);
  return (
    <>
      <SelectField
        label={t('volatility')}
        hint={t('volatilityHint', { months: reviewMonths[volatility] })}
        name="volatility"
        value={volatility}
        onChange={({ target }) =>
          setVolatility(volatilities.find((one) => one === target.value) ?? volatility)
        }
        error={fieldError(state, 'volatility')}
      >
        {volatilities.map((one) => (
          <option key={one} value={one}>
            {t(`volatilities.${one}`)}
          </option>
        ))}
      </SelectField>
      <div className="grid gap-3 sm:grid-cols-[repeat(auto-fit,minmax(10rem,1fr))]">
        <TextField
          label={t('validAsOf')}
          type="date"
          name="validAsOf"
          value={validAsOf}
          onChange={({ target }) => setValidAsOf(target.value)}
          error={fieldError(state, 'validAsOf')}
        />
        <TextField
          label={t('nextReview')}
          hint={t('nextReviewHint')}
          type="date"
          name="nextReviewOn"
          value={next}
          onChange={({ target }) => setGiven(target.value)}
          error={fieldError(state, 'nextReviewOn')}
        />
      </div>
    </>
  );
}
