'use client';

import { useTranslations } from 'next-intl';
import { useActionState } from 'react';
import { FormRefusal } from '@/components/layout/form-refusal';
import { SubmitButton } from '@/components/ui/submit-button';
import { TextField } from '@/components/ui/text-field';
import { fieldError, typed, unsent } from '@/lib/form-state';
import { signInAction } from '@/lib/people/actions';

type SignInFormProps = {
  /** Where to go afterwards: a path of this site. */
  next?: string;
};

/** The e-mail address stays after a refusal; the password is asked for again. */
export function SignInForm({ next }: SignInFormProps) {
  const t = useTranslations('auth');
  const [state, action] = useActionState(signInAction, unsent);
  return (
    <form action={action} noValidate className="grid gap-4">
      <FormRefusal state={state} fields={['email', 'password']} />
      {next && <input type="hidden" name="next" value={next} />}
      <TextField
        label={t('email')}
        name="email"
        type="email"
        autoComplete="username"
        required
        defaultValue={typed(state, 'email')}
        error={fieldError(state, 'email')}
      />
      <TextField
        label={t('password')}
        name="password"
        type="password"
        autoComplete="current-password"
        required
        error={fieldError(state, 'password')}
      />
      <SubmitButton className="mt-2">{t('signIn')}</SubmitButton>
    </form>
  );
}
