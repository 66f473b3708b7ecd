'use client';

import { useTranslations } from 'next-intl';
import { useActionState } from 'react';
import { FormRefusal } from '@/components/layout/form-refusal';
import { SubmitButton } from '@/components/ui/submit-button';
import { TextareaField } from '@/components/ui/textarea-field';
import { fieldError, typed, unsent } from '@/lib/form-state';
import { importTextAction } from '@/lib/imports/actions';
import { BibliographyFields } from './bibliography-fields';
import { MoreFields } from './more-fields';

const more = ['publisher', 'publishedOn', 'authors', 'url', 'language', 'kind'] as const;

/** Imports a text that was copied from somewhere; it needs a title, because nothing else names it. */
export function PasteForm() {
  const t = useTranslations('documents');
  const [state, action] = useActionState(importTextAction, unsent);
  return (
    <form action={action} noValidate className="grid gap-4">
      <FormRefusal state={state} fields={['title', 'text', ...more]} />
      <BibliographyFields
        names={['title']}
        required={['title']}
        values={{ title: typed(state, 'title') }}
        errors={{ title: fieldError(state, 'title') ?? '' }}
      />
      <TextareaField
        label={t('fields.text')}
        name="text"
        required
        rows={10}
        defaultValue={typed(state, 'text')}
        error={fieldError(state, 'text')}
      />
      <MoreFields state={state} names={more} hint={t('imports.moreHint')}>
        {t('imports.more')}
      </MoreFields>
      <SubmitButton className="justify-self-start">{t('imports.pasteText')}</SubmitButton>
    </form>
  );
}
