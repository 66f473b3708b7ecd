'use client';

import { useTranslations } from 'next-intl';
import { useActionState } from 'react';
import { FormRefusal } from '@/components/layout/form-refusal';
import { OneTimeSecret } from '@/components/layout/one-time-secret';
import { SelectField } from '@/components/ui/select-field';
import { SubmitButton } from '@/components/ui/submit-button';
import { TextField } from '@/components/ui/text-field';
import { fieldError, typed, unsent } from '@/lib/form-state';
import { createTokenAction } from '@/lib/tokens/actions';

/** Makes an API token. It is shown once, here. */
export function CreateTokenForm() {
  const t = useTranslations('people');
  const [state, action] = useActionState(createTokenAction, unsent);
  const scope = typed(state, 'scope', 'full');
  return (
    <form action={action} noValidate className="grid gap-4">
      <FormRefusal state={state} fields={['name', 'scope']} />
      <div className="flex flex-wrap items-start gap-3">
        <TextField
          label={t('tokenName')}
          hint={t('tokenNameHint')}
          name="name"
          required
          autoComplete="off"
          defaultValue={typed(state, 'name')}
          error={fieldError(state, 'name')}
          className="min-w-55 grow"
        />
        <SelectField
          key={scope}
          label={t('tokenScope')}
          name="scope"
          defaultValue={scope}
          className="w-40"
        >
          <option value="full">{t('scopeFull')}</option>
          <option value="read">{t('scopeRead')}</option>
        </SelectField>
        <SubmitButton className="mt-6">{t('createToken')}</SubmitButton>
      </div>
      {state.status === 'done' && (
        <OneTimeSecret
          key={state.result.token}
          title={t('tokenReady', { name: state.result.name })}
          hint={t('tokenReadyHint')}
          value={state.result.token}
        />
      )}
    </form>
  );
}
