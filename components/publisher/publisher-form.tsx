'use client';

import { useTranslations } from 'next-intl';
import { useActionState } from 'react';
import { FormRefusal } from '@/components/layout/form-refusal';
import { Notice } from '@/components/ui/notice';
import { SubmitButton } from '@/components/ui/submit-button';
import { TextField } from '@/components/ui/text-field';
import { TextareaField } from '@/components/ui/textarea-field';
import { fieldError, typed, unsent } from '@/lib/form-state';
import { changePublisherAction } from '@/lib/publisher/actions';
import type { PublisherView } from '@/lib/publisher/queries';

const names = ['name', 'description', 'contact', 'funding'] as const;

type Present = Record<(typeof names)[number], string> & { seenAt: string };
type PublisherFormProps = { publisher: PublisherView; mayChange: boolean };

/** After a conflict each field says what stands there now, and saving again means it. */
export function PublisherForm({ publisher, mayChange }: PublisherFormProps) {
  const t = useTranslations('publisher');
  const s = useTranslations('settings');
  const [state, action] = useActionState(changePublisherAction, unsent);
  const conflict = state.status === 'refused' && state.code === 'CONFLICT';
  const present = conflict ? (state.current as Present) : null;
  const field = (name: (typeof names)[number]) => ({
    name,
    label: t(name),
    defaultValue: typed(state, name, publisher[name]),
    error:
      present && present[name] !== typed(state, name)
        ? s('now', { value: present[name] })
        : fieldError(state, name),
    readOnly: !mayChange,
  });
  return (
    <form action={action} noValidate className="grid gap-5">
      <FormRefusal state={state} fields={names} />
      {state.status === 'done' && <Notice>{s('saved')}</Notice>}
      {!mayChange && <p className="text-muted">{s('adminsOnly')}</p>}
      <input type="hidden" name="seenAt" value={present?.seenAt ?? publisher.changedAt ?? ''} />
      <TextField {...field('name')} required className="max-w-100" />
      <TextareaField {...field('description')} hint={t('descriptionHint')} rows={4} />
      <TextField {...field('contact')} hint={t('contactHint')} className="max-w-100" />
      <TextareaField {...field('funding')} hint={t('fundingHint')} rows={3} />
      {mayChange && (
        <div>
          <SubmitButton>{s('save')}</SubmitButton>
        </div>
      )}
    </form>
  );
}
