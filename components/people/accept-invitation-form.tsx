'use client';

import { useTranslations } from 'next-intl';
import { useActionState } from 'react';
import { FormRefusal } from '@/components/layout/form-refusal';
import { SubmitButton } from '@/components/ui/submit-button';
import { TextField } from '@/components/ui/text-field';
import { fieldError, typed, unsent } from '@/lib/form-state';
import { acceptInvitationAction } from '@/lib/joining/actions';

type AcceptInvitationFormProps = {
  token: string;
  /** The address that the invitation names; null asks for one. */
  email: string | null;
  /** The first admin also names the publisher and the team. */
  first: boolean;
  /** What the address has: nothing yet, an account, or this very device's session. */
  account: 'none' | 'known' | 'signed-in';
};

const named = ['publisherName', 'teamName', 'email', 'name', 'password'] as const;

export function AcceptInvitationForm(props: AcceptInvitationFormProps) {
  const { token, email, first, account } = props;
  const t = useTranslations('auth');
  const [state, action] = useActionState(acceptInvitationAction, unsent);
  const field = (name: (typeof named)[number]) => ({
    name,
    required: true,
    defaultValue: typed(state, name),
    error: fieldError(state, name),
  });
  return (
    <form action={action} noValidate className="grid gap-4">
      <FormRefusal state={state} fields={named} />
      <input type="hidden" name="token" value={token} />
      {first && (
        <>
          <TextField
            label={t('publisherName')}
            hint={t('publisherNameHint')}
            autoComplete="organization"
            {...field('publisherName')}
          />
          <TextField label={t('teamName')} hint={t('teamNameHint')} {...field('teamName')} />
        </>
      )}
      {email === null ? (
        <TextField label={t('email')} type="email" autoComplete="username" {...field('email')} />
      ) : (
        <input type="hidden" name="email" autoComplete="username" value={email} readOnly />
      )}
      {account === 'none' && (
        <>
          <TextField
            label={t('yourName')}
            hint={t('yourNameHint')}
            autoComplete="name"
            {...field('name')}
          />
          <TextField
            label={t('newPassword')}
            hint={t('newPasswordHint')}
            type="password"
            autoComplete="new-password"
            {...field('password')}
          />
        </>
      )}
      {account === 'known' && (
        <TextField
          label={t('password')}
          hint={t('knownAccount')}
          type="password"
          autoComplete="current-password"
          {...field('password')}
        />
      )}
      <SubmitButton className="mt-2">{first ? t('begin') : t('join')}</SubmitButton>
    </form>
  );
}
