import { useTranslations } from 'next-intl';
import { ActionForm } from '@/components/layout/action-form';
import { FormTextField } from '@/components/layout/form-text-field';
import { SubmitButton } from '@/components/ui/submit-button';
import { importPageAction } from '@/lib/imports/actions';
import { MoreFields } from './more-fields';

const more = ['title', 'publisher', 'publishedOn', 'authors', 'language', 'kind'] as const;

/** Has a web page fetched and imported. */
export function PageForm({ url, back }: { url?: string; back?: string }) {
  const t = useTranslations('documents');
  return (
    <ActionForm
      action={importPageAction}
      fields={{ back }}
      named={['url', ...more]}
      className="grid gap-4"
    >
      <FormTextField
        label={t('fields.url')}
        name="url"
        initial={url}
        type="url"
        dir="ltr"
        required
        placeholder="https://"
        hint={t('imports.pageHint')}
      />
      <MoreFields names={more} hint={t('imports.moreHint')}>
        {t('imports.more')}
      </MoreFields>
      <SubmitButton className="justify-self-start">{t('imports.fetchPage')}</SubmitButton>
    </ActionForm>
  );
}
