'use client';

import { useTranslations } from 'next-intl';
import { useActionState, useSyncExternalStore } from 'react';
import { FormRefusal } from '@/components/layout/form-refusal';
import { OneTimeSecret } from '@/components/layout/one-time-secret';
import { SelectField } from '@/components/ui/select-field';
import { SubmitButton } from '@/components/ui/submit-button';
import { TextField } from '@/components/ui/text-field';
import { fieldError, typed, unsent } from '@/lib/form-state';
import { inviteMemberAction } from '@/lib/invitations/actions';
import { roleOrder } from '@/lib/teams/roles';

/** Makes a link for one person. The link is shown once, here. */
export function InviteForm() {
  const t = useTranslations('people');
  const roles = useTranslations('teams');
  const [state, action] = useActionState(inviteMemberAction, unsent);
  const origin = useSyncExternalStore(noChanges, readOrigin, () => '');
  const role = typed(state, 'role', 'reviewer');
  return (
    <form action={action} noValidate className="grid gap-4">
      <FormRefusal state={state} fields={['email', 'role']} />
      <div className="flex flex-wrap items-start gap-3">
        <TextField
          label={t('email')}
          name="email"
          type="email"
          required
          autoComplete="off"
          defaultValue={typed(state, 'email')}
          error={fieldError(state, 'email')}
          className="min-w-55 grow"
        />
        <SelectField key={role} label={t('role')} name="role" defaultValue={role} className="w-36">
          {roleOrder.map((one) => (
            <option key={one} value={one}>
              {roles(`roles.${one}`)}
            </option>
          ))}
        </SelectField>
        <SubmitButton className="mt-6">{t('invite')}</SubmitButton>
      </div>
      {state.status === 'done' && (
        <OneTimeSecret
          key={state.result.path}
          title={t('invited', { email: state.result.email })}
          hint={t('invitedHint')}
          value={`${origin}${state.result.path}`}
        />
      )}
    </form>
  );
}

const noChanges = () => () => undefined;

function readOrigin(): string {
  return location.origin;
}
