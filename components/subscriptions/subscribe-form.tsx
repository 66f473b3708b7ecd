'use client';

import { useLocale, useTranslations } from 'next-intl';
import { useActionState } from 'react';
import { FormRefusal } from '@/components/layout/form-refusal';
import { Notice } from '@/components/ui/notice';
import { SubmitButton } from '@/components/ui/submit-button';
import { TextField } from '@/components/ui/text-field';
import type { ActionState } from '@/lib/action';
import { fieldError, typed, unsent } from '@/lib/form-state';
import { subscribeAction } from '@/lib/subscriptions/actions';

/** Asks for an address, and says what happens with it; works before the page is alive, too. */
export function SubscribeForm({ slug }: { slug: string }) {
  const t = useTranslations('subscriptions');
  const language = useLocale();
  const [state, subscribe] = useActionState(
    subscribeAction,
    unsent as ActionState<{ email: string }>,
  );
  if (state.status === 'done') return <Notice>{t('asked', { email: state.result.email })}</Notice>;
  return (
    <form action={subscribe} noValidate className="grid gap-4">
      <FormRefusal state={state} fields={['email']} />
      <input type="hidden" name="slug" value={slug} />
      <input type="hidden" name="language" value={language} />
      <TextField
        name="email"
        type="email"
        autoComplete="email"
        required
        label={t('email')}
        hint={t('once')}
        error={fieldError(state, 'email')}
        defaultValue={typed(state, 'email')}
      />
      <div>
        <SubmitButton>{t('send')}</SubmitButton>
      </div>
    </form>
  );
}
