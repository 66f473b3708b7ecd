import { useTranslations } from 'next-intl';
import { FormRadioGroup } from '@/components/layout/form-radio-group';
import { FormSelectField } from '@/components/layout/form-select-field';
import { FormTextField } from '@/components/layout/form-text-field';
import { FormTextareaField } from '@/components/layout/form-textarea-field';
import { PublicationCause, PublicationSeverity } from '@/prisma/generated/enums';

const kinds = ['update', 'correction', 'retraction'] as const;

/** What a later publication says about the one before it: its kind, the cause, how much it matters, in plain words. */
export function OccasionFields({ slug }: { slug: string }) {
  const t = useTranslations('corrections');
  return (
    <>
      <FormRadioGroup
        label={t('form.kind')}
        hint={t('form.kindHint')}
        name="kind"
        initial="update"
        options={kinds.map((value) => ({ value, label: t(`form.kinds.${value}`) }))}
      />
      <FormSelectField
        label={t('form.cause')}
        hint={t('form.causeHint')}
        name="cause"
        initial={PublicationCause.new_evidence}
      >
        {Object.values(PublicationCause).map((cause) => (
          <option key={cause} value={cause}>
            {t(`cause.${cause}`)}
          </option>
        ))}
      </FormSelectField>
      <FormRadioGroup
        label={t('form.severity')}
        name="severity"
        initial="substantial"
        options={Object.values(PublicationSeverity).map((value) => ({
          value,
          label: t(`form.severities.${value}`),
        }))}
      />
      <FormTextareaField label={t('form.note')} hint={t('form.noteHint')} name="note" rows={3} />
      <FormTextField
        label={t('form.slug')}
        hint={t('form.slugHint')}
        name="slug"
        initial={slug}
        spellCheck={false}
      />
    </>
  );
}
