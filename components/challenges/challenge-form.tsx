import { useTranslations } from 'next-intl';
import { FloodgateFields } from '@/components/floodgate/floodgate-fields';
import { ActionForm } from '@/components/layout/action-form';
import { FormCheckbox } from '@/components/layout/form-checkbox';
import { FormRadioGroup } from '@/components/layout/form-radio-group';
import { FormSelectField } from '@/components/layout/form-select-field';
import { FormTextField } from '@/components/layout/form-text-field';
import { FormTextareaField } from '@/components/layout/form-textarea-field';
import { SubmitButton } from '@/components/ui/submit-button';
import { sendChallengeAction } from '@/lib/challenges/actions';
import type { NumberedEvidence } from '@/lib/challenges/subjects';
import { beginningOf } from '@/lib/discussion/words';
import type { KeptTimes } from '@/lib/reader-settings/schema';
import { SourceFields } from './source-fields';

type ChallengeFormProps = {
  slug: string;
  /** The number of the publication that is objected to. */
  publication: number;
  evidence: readonly NumberedEvidence[];
  puzzle: string;
  kept: Pick<KeptTimes, 'keepDays' | 'waitingDays'>;
};

const named = [
  'about',
  'kind',
  'url',
  'quote',
  'stance',
  'text',
  'named',
  'name',
  'email',
  'consent',
];

/** Asks what a reader objects to and why; works before the page is alive, too. */
export function ChallengeForm(props: ChallengeFormProps) {
  const { slug, publication, evidence, puzzle, kept } = props;
  const t = useTranslations('challenges.form');
  return (
    <ActionForm
      action={sendChallengeAction}
      fields={{ slug, publication: String(publication) }}
      named={named}
      label={t('title')}
      className="challenge-form grid gap-5"
    >
      <FormSelectField name="about" label={t('about')} initial="verdict" required>
        <option value="verdict">{t('aboutVerdict')}</option>
        <option value="statement">{t('aboutStatement')}</option>
        <option value="missing">{t('aboutMissing')}</option>
        {evidence.length > 0 && (
          <optgroup label={t('aboutEvidence')}>
            {evidence.map(({ id, number, title, exact }) => (
              <option key={id} value={`evidence:${id}`}>
                {t('evidenceOption', { number, title, words: beginningOf(exact, 60) })}
              </option>
            ))}
          </optgroup>
        )}
      </FormSelectField>
      <FormRadioGroup
        name="kind"
        label={t('kind')}
        initial="objection"
        options={[
          { value: 'objection', label: t('objection') },
          { value: 'counter_source', label: t('counterSource'), hint: t('counterSourceHint') },
        ]}
      />
      <SourceFields />
      <FormTextareaField name="text" label={t('text')} hint={t('textHint')} rows={6} required />
      <FormRadioGroup
        name="named"
        label={t('named')}
        initial="reader"
        layout="row"
        options={[
          { value: 'reader', label: t('asReader') },
          { value: 'name', label: t('asName') },
        ]}
      />
      <FormTextField
        name="name"
        label={t('name')}
        hint={t('nameHint')}
        autoComplete="name"
        optional
      />
      <FormTextField
        name="email"
        type="email"
        autoComplete="email"
        label={t('email')}
        hint={t('emailHint', { days: kept.keepDays, waiting: kept.waitingDays })}
        optional
      />
      <FormCheckbox name="consent" value="yes" label={t('consent')} required />
      <p className="text-12/5 text-muted">{t('privacy', { days: kept.keepDays })}</p>
      <FloodgateFields puzzle={puzzle} />
      <div>
        <SubmitButton>{t('send')}</SubmitButton>
      </div>
    </ActionForm>
  );
}
