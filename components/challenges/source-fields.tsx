import { useTranslations } from 'next-intl';
import { FormSelectField } from '@/components/layout/form-select-field';
import { FormTextField } from '@/components/layout/form-text-field';
import { FormTextareaField } from '@/components/layout/form-textarea-field';
import { Stance } from '@/prisma/generated/enums';

/**
 * The source that a reader brings. The style sheet hides it while another way of objecting is chosen, where the browser can
 * tell (`:has`); the others show it always, and what is typed there without need is left aside.
 */
export function SourceFields() {
  const t = useTranslations('challenges.form');
  return (
    <div className="grid gap-5 border-s-2 ps-4 [.challenge-form:has(input[value=objection]:checked)_&]:hidden">
      <FormTextField name="url" type="url" inputMode="url" label={t('url')} dir="ltr" />
      <FormTextareaField
        name="quote"
        label={t('quote')}
        hint={t('quoteHint')}
        rows={3}
        dir="auto"
      />
      <FormSelectField name="stance" label={t('stance')} initial="">
        <option value="">{t('chooseStance')}</option>
        {Object.values(Stance).map((stance) => (
          <option key={stance} value={stance}>
            {t(`stances.${stance}`)}
          </option>
        ))}
      </FormSelectField>
    </div>
  );
}
