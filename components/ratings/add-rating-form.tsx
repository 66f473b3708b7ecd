'use client';

import { useTranslations } from 'next-intl';
import { useActionState } from 'react';
import { FormRefusal } from '@/components/layout/form-refusal';
import { SectionHeading } from '@/components/layout/section-heading';
import { SelectField } from '@/components/ui/select-field';
import { SubmitButton } from '@/components/ui/submit-button';
import { TextField } from '@/components/ui/text-field';
import { fieldError, typed, unsent } from '@/lib/form-state';
import { addRatingAction } from '@/lib/ratings/actions';
import { ratingSigns } from '@/lib/ratings/schema';

export function AddRatingForm() {
  const t = useTranslations('ratings');
  const [state, action] = useActionState(addRatingAction, unsent);
  const sign = typed(state, 'sign', 'mixed');
  const field = (name: string) => ({
    name,
    defaultValue: typed(state, name),
    error: fieldError(state, name),
  });
  return (
    <section aria-labelledby="add-rating">
      <SectionHeading id="add-rating" level={3}>
        {t('addTitle')}
      </SectionHeading>
      <form action={action} noValidate className="grid gap-4">
        <FormRefusal state={state} fields={['name', 'definition', 'sign', 'value']} />
        <div className="flex flex-wrap items-start gap-3">
          <TextField label={t('name')} required className="min-w-50 grow" {...field('name')} />
          <SelectField
            key={sign}
            label={t('sign')}
            className="w-64"
            {...field('sign')}
            defaultValue={sign}
          >
            {ratingSigns.map((one) => (
              <option key={one} value={one}>
                {t(`signs.${one}`)}
              </option>
            ))}
          </SelectField>
          <TextField
            label={t('number')}
            optional
            inputMode="numeric"
            className="w-32"
            {...field('value')}
          />
        </div>
        <p className="-mt-2 text-12 text-muted">{t('numberHint')}</p>
        <TextField
          label={t('definition')}
          hint={t('definitionHint')}
          required
          {...field('definition')}
        />
        <div>
          <SubmitButton variant="secondary">{t('add')}</SubmitButton>
        </div>
      </form>
    </section>
  );
}
