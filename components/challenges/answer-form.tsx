import { useLocale, useTranslations } from 'next-intl';
import { ActionForm } from '@/components/layout/action-form';
import { FormRadioGroup } from '@/components/layout/form-radio-group';
import { FormSelectField } from '@/components/layout/form-select-field';
import { FormTextareaField } from '@/components/layout/form-textarea-field';
import { SubmitButton } from '@/components/ui/submit-button';
import { disposeChallengeAction, draftAnswerAction } from '@/lib/challenges/actions';
import { outcomes } from '@/lib/challenges/schema';
import type { ChallengeView } from '@/lib/challenges/view';
import { beginningOf } from '@/lib/discussion/words';
import { formatDate } from '@/lib/format';

/** An answer: published by an editor (`decides`), suggested by anybody who works on claims. */
export function AnswerForm({
  challenge,
  decides,
}: {
  challenge: ChallengeView;
  decides?: boolean;
}) {
  const t = useTranslations('challenges');
  const { id, draft, dispositions, leftOut } = challenge;
  const begun = draft ?? dispositions.at(-1);
  const seen = decides && String(dispositions.length);
  const form = {
    fields: { challengeId: id, ...(seen && { seen }) },
    named: ['outcome', 'reason', 'pointsTo', 'leaveOut'],
    draft: `${decides ? 'answer' : 'suggestion'}:${id}`,
    label: t(decides ? 'desk.decide' : 'desk.suggest'),
    className: 'grid max-w-[72ch] gap-4',
  };
  const fields = (
    <>
      <FormRadioGroup
        name="outcome"
        label={t('desk.outcome')}
        initial={begun?.outcome}
        options={outcomes.map((value) => ({
          value,
          label: t(`outcome.${value}`),
          hint: t(`outcomeMeans.${value}`),
        }))}
      />
      <FormTextareaField
        name="reason"
        label={t('desk.reason')}
        hint={t('desk.reasonHint')}
        initial={draft?.reason}
        rows={3}
        required
      />
    </>
  );
  if (!decides) {
    return (
      <ActionForm {...form} action={draftAnswerAction}>
        {fields}
        <div>
          <SubmitButton size="small">{t('desk.suggestVerb')}</SubmitButton>
        </div>
      </ActionForm>
    );
  }
  return (
    <ActionForm {...form} action={disposeChallengeAction}>
      {fields}
      <PointsTo challenge={challenge} />
      <FormTextareaField
        name="leaveOut"
        label={t('desk.leaveOut')}
        hint={t('desk.leaveOutHint')}
        initial={leftOut.join('\n')}
        rows={2}
        optional
      />
      <p className="text-12/5 text-muted">{t('desk.decideHint')}</p>
      <div>
        <SubmitButton size="small">{t('desk.decideVerb')}</SubmitButton>
      </div>
    </ActionForm>
  );
}

function PointsTo({ challenge: { versions, latestEvidence } }: { challenge: ChallengeView }) {
  const t = useTranslations('challenges');
  const locale = useLocale();
  return (
    <FormSelectField
      name="pointsTo"
      label={t('desk.pointsTo')}
      hint={t('desk.pointsToHint')}
      initial=""
    >
      <option value="">{t('desk.nowhere')}</option>
      {versions.map(({ number, publishedAt }) => (
        <option key={number} value={`version:${number}`}>
          {t('desk.versionOption', { version: number, date: formatDate(locale, publishedAt) })}
        </option>
      ))}
      {latestEvidence.map(({ id, number, title, exact }) => (
        <option key={id} value={`evidence:${id}`}>
          {t('form.evidenceOption', { number, title, words: beginningOf(exact, 60) })}
        </option>
      ))}
    </FormSelectField>
  );
}
