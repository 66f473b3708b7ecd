import { useTranslations } from 'next-intl';
import { ActionForm } from '@/components/layout/action-form';
import { FormSelectField } from '@/components/layout/form-select-field';
import { FormTextField } from '@/components/layout/form-text-field';
import { SectionHeading } from '@/components/layout/section-heading';
import { SubmitButton } from '@/components/ui/submit-button';
import { addRatingAction } from '@/lib/ratings/actions';
import { ratingSigns } from '@/lib/ratings/schema';

export function AddRatingForm() {
  const t = useTranslations('ratings');
  return (
    <section aria-labelledby="add-rating">
      <SectionHeading id="add-rating" level={3}>
        {t('addTitle')}
      </SectionHeading>
      <ActionForm
        action={addRatingAction}
        named={['name', 'definition', 'sign', 'value']}
        className="grid gap-4"
      >
        <div className="flex flex-wrap items-start gap-3">
          <FormTextField label={t('name')} required className="min-w-50 grow" name="name" />
          <FormSelectField label={t('sign')} className="w-64" name="sign" initial="mixed">
            {ratingSigns.map((one) => (
              <option key={one} value={one}>
                {t(`signs.${one}`)}
              </option>
            ))}
          </FormSelectField>
          <FormTextField
            label={t('number')}
            optional
            inputMode="numeric"
            className="w-32"
            name="value"
          />
        </div>
        <p className="-mt-2 text-12 text-muted">{t('numberHint')}</p>
        <FormTextField
          label={t('definition')}
          hint={t('definitionHint')}
          required
          name="definition"
        />
        <div>
          <SubmitButton variant="secondary">{t('add')}</SubmitButton>
        </div>
      </ActionForm>
    </section>
  );
}
