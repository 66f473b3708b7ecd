import { useTranslations } from 'next-intl';
import { ActionForm } from '@/components/layout/action-form';
import { FormTextField } from '@/components/layout/form-text-field';
import { FormTextareaField } from '@/components/layout/form-textarea-field';
import { SubmitButton } from '@/components/ui/submit-button';
import { recordSearchAction } from '@/lib/evidence/actions';

const names = ['where', 'query', 'searchedOn', 'note'] as const;

/** Records where something was looked for and not found. */
export function SearchForm({ claimId }: { claimId: string }) {
  const t = useTranslations('searches');
  const field = (name: (typeof names)[number]) => ({ name, label: t(name) });
  return (
    <ActionForm
      action={recordSearchAction}
      fields={{ claimId }}
      named={names}
      label={t('record')}
      className="grid max-w-[72ch] gap-3"
    >
      <div className="grid gap-3 sm:grid-cols-2">
        <FormTextField {...field('where')} hint={t('whereHint')} required dir="auto" />
        <FormTextField {...field('searchedOn')} type="date" required />
        <FormTextField
          {...field('query')}
          hint={t('queryHint')}
          required
          dir="auto"
          className="sm:col-span-2"
        />
        <FormTextareaField {...field('note')} optional rows={2} className="sm:col-span-2" />
      </div>
      <div>
        <SubmitButton size="small">{t('record')}</SubmitButton>
      </div>
    </ActionForm>
  );
}
