'use client';

import { useTranslations } from 'next-intl';
import { FormRefusal } from '@/components/layout/form-refusal';
import { useFormAction } from '@/components/layout/use-form-action';
import { SubmitButton } from '@/components/ui/submit-button';
import { TextField } from '@/components/ui/text-field';
import { TextareaField } from '@/components/ui/textarea-field';
import { recordSearchAction } from '@/lib/evidence/actions';
import { fieldError, typed } from '@/lib/form-state';

const names = ['where', 'query', 'searchedOn', 'note'] as const;

/** Records where something was looked for and not found. */
export function SearchForm({ claimId, onDone }: { claimId: string; onDone: () => void }) {
  const t = useTranslations('searches');
  const [state, action] = useFormAction(recordSearchAction, onDone);
  const field = (name: (typeof names)[number]) => ({
    name,
    label: t(name),
    defaultValue: typed(state, name),
    error: fieldError(state, name),
  });
  return (
    <form
      action={action}
      noValidate
      aria-label={t('record')}
      className="grid max-w-[72ch] gap-3 sm:grid-cols-2"
    >
      <div className="sm:col-span-2 empty:hidden">
        <FormRefusal state={state} fields={names} />
      </div>
      <input type="hidden" name="claimId" value={claimId} />
      <TextField {...field('where')} hint={t('whereHint')} required dir="auto" />
      <TextField {...field('searchedOn')} type="date" required />
      <TextField
        {...field('query')}
        hint={t('queryHint')}
        required
        dir="auto"
        className="sm:col-span-2"
      />
      <TextareaField {...field('note')} optional rows={2} className="sm:col-span-2" />
      <div>
        <SubmitButton size="small">{t('record')}</SubmitButton>
      </div>
    </form>
  );
}
