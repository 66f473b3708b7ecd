'use client';

import { useTranslations } from 'next-intl';
import { type ReactNode, useActionState } from 'react';
import { FormRefusal } from '@/components/layout/form-refusal';
import { OneTimeSecret } from '@/components/layout/one-time-secret';
import { SentForm } from '@/components/layout/sent-form';
import { LinkButton } from '@/components/ui/link-button';
import { SubmitButton } from '@/components/ui/submit-button';
import { unsent } from '@/lib/form-state';
import { paths } from '@/lib/paths';
import { addWebhookAction } from '@/lib/webhooks/actions';

/** Sets up a webhook. Its secret is shown once, in place of the form. */
export function AddWebhookForm({ open, children }: { open: boolean; children: ReactNode }) {
  const t = useTranslations('webhooks');
  const [state, action] = useActionState(addWebhookAction, unsent);
  if (state.status === 'done') {
    const { id, name, secret } = state.result;
    return (
      <div className="grid gap-4">
        <OneTimeSecret title={t('secretTitle', { name })} hint={t('secretHint')} value={secret} />
        <div>
          <LinkButton href={paths.desk.webhook(id)}>{t('toWebhook')}</LinkButton>
        </div>
      </div>
    );
  }
  return (
    <details open={open || state.status === 'refused'} className="group">
      <summary className="link w-fit cursor-pointer font-medium">{t('add')}</summary>
      <form action={action} noValidate aria-label={t('add')} className="mt-4 grid gap-4">
        <FormRefusal state={state} fields={['name', 'url', 'events']} />
        <SentForm value={state}>{children}</SentForm>
        <div>
          <SubmitButton>{t('addVerb')}</SubmitButton>
        </div>
      </form>
    </details>
  );
}
