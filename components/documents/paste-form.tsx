import { useTranslations } from 'next-intl';
import { ActionForm } from '@/components/layout/action-form';
import { FormTextField } from '@/components/layout/form-text-field';
import { FormTextareaField } from '@/components/layout/form-textarea-field';
import { SubmitButton } from '@/components/ui/submit-button';
import { importTextAction } from '@/lib/imports/actions';
import { MoreFields } from './more-fields';

const more = ['publisher', 'publishedOn', 'authors', 'url', 'language', 'kind'] as const;

/** Imports a text that was copied from somewhere; it needs a title, because nothing else names it. */
export function PasteForm() {
  const t = useTranslations('documents');
  return (
    <ActionForm action={importTextAction} named={['title', 'text', ...more]} className="grid gap-4">
      <FormTextField label={t('fields.title')} name="title" required dir="auto" />
      <FormTextareaField label={t('fields.text')} name="text" required rows={10} />
      <MoreFields names={more} hint={t('imports.moreHint')}>
        {t('imports.more')}
      </MoreFields>
      <SubmitButton className="justify-self-start">{t('imports.pasteText')}</SubmitButton>
    </ActionForm>
  );
}
