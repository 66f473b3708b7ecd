import { useTranslations } from 'next-intl';
import { Glue } from '@/components/ui/glue';
import { TextareaField } from '@/components/ui/textarea-field';
import type { AssessmentView } from '@/lib/assessments/queries';
import { RatingMark } from './rating-mark';

type DissentFieldsProps = {
  /** The assessments whose rating is not the one chosen above. */
  dissents: readonly AssessmentView[];
  initial: (assessmentId: string) => string;
  error: (assessmentId: string) => string | undefined;
};

/** One answer to each assessment that the verdict does not follow; published with it. */
export function DissentFields({ dissents, initial, error }: DissentFieldsProps) {
  const t = useTranslations('verdicts');
  const words = useTranslations('assessments');
  if (dissents.length === 0) return null;
  return (
    <fieldset className="grid gap-3 border-t pt-3">
      <legend className="sr-only">{t('dissent')}</legend>
      <p aria-hidden className="font-medium">
        {t('dissent')}
      </p>
      <p className="text-12 text-muted">{t('dissentHint', { count: dissents.length })}</p>
      {dissents.map(({ id, by, rating, confidence, reasoning }) => (
        <div key={id} className="grid gap-1 border-s-2 ps-3">
          <p className="flex flex-wrap items-center gap-x-3">
            <RatingMark name={rating.name} icon={rating.icon} colour={rating.color} />
            <span className="text-12 text-muted">
              {by.name}
              <Glue mark="comma" />
              {words('confidenceOf', { confidence })}
            </span>
          </p>
          <p className="text-12 text-muted" dir="auto">
            {reasoning}
          </p>
          <TextareaField
            label={t('dissentReason', { name: by.name })}
            name={`dissents.${id}`}
            rows={2}
            defaultValue={initial(id)}
            error={error(id)}
          />
        </div>
      ))}
    </fieldset>
  );
}
