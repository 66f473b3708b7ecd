'use client';

import { useTranslations } from 'next-intl';
import { useActionState } from 'react';
import { FormRefusal } from '@/components/layout/form-refusal';
import { SubmitButton } from '@/components/ui/submit-button';
import { TextField } from '@/components/ui/text-field';
import { fieldError, typed, unsent } from '@/lib/form-state';
import { importPageAction } from '@/lib/imports/actions';
import { MoreFields } from './more-fields';

const more = ['title', 'publisher', 'publishedOn', 'authors', 'language', 'kind'] as const;

/** Has a web page fetched and imported. */
export function PageForm() {
  const t = useTranslations('documents');
  const [state, action] = useActionState(importPageAction, unsent);
  return (
    <form action={action} noValidate className="grid gap-4">
      <FormRefusal state={state} fields={['url', ...more]} />
      <TextField
        label={t('fields.url')}
        name="url"
        type="url"
        dir="ltr"
        required
        placeholder="https://"
        hint={t('imports.pageHint')}
        defaultValue={typed(state, 'url')}
        error={fieldError(state, 'url')}
      />
      <MoreFields state={state} names={more} hint={t('imports.moreHint')}>
        {t('imports.more')}
      </MoreFields>
      <SubmitButton className="justify-self-start">{t('imports.fetchPage')}</SubmitButton>
    </form>
  );
}
