'use client';

import { useTranslations } from 'next-intl';
import { useActionState } from 'react';
import { FormRefusal } from '@/components/layout/form-refusal';
import { Notice } from '@/components/ui/notice';
import { SelectField } from '@/components/ui/select-field';
import { SubmitButton } from '@/components/ui/submit-button';
import { TextField } from '@/components/ui/text-field';
import { fieldError, typed, unsent } from '@/lib/form-state';
import { changeTipSettingsAction } from '@/lib/submissions/actions';
import type { TipSettingsView } from '@/lib/submissions/settings-queries';

/** Which team gets tips, and how long they are kept. */
export function TipSettingsForm({ settings }: { settings: TipSettingsView }) {
  const t = useTranslations('tips.settings');
  const s = useTranslations('settings');
  const [state, action] = useActionState(changeTipSettingsAction, unsent);
  const present =
    state.status === 'refused' && state.code === 'CONFLICT'
      ? (state.current as { version: number; keepDays: number })
      : null;
  const team = typed(state, 'teamId', settings.team?.id ?? '');
  const mayNot = !settings.can.change;
  return (
    <form action={action} noValidate className="grid gap-5">
      <FormRefusal state={state} fields={['teamId', 'keepDays']} />
      {state.status === 'done' && <Notice>{s('saved')}</Notice>}
      {mayNot && <p className="text-muted">{s('adminsOnly')}</p>}
      <input type="hidden" name="version" value={(present ?? settings).version} />
      <SelectField
        key={team}
        name="teamId"
        label={t('team')}
        defaultValue={team}
        disabled={mayNot}
        error={fieldError(state, 'teamId')}
        className="max-w-100"
      >
        {settings.teams.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </SelectField>
      <TextField
        name="keepDays"
        label={t('keepDays')}
        hint={t('keepDaysHint')}
        inputMode="numeric"
        required
        readOnly={mayNot}
        defaultValue={typed(state, 'keepDays', String(settings.keepDays))}
        error={
          present ? t('now', { value: String(present.keepDays) }) : fieldError(state, 'keepDays')
        }
        className="max-w-100"
      />
      {settings.can.change && (
        <div>
          <SubmitButton>{s('save')}</SubmitButton>
        </div>
      )}
    </form>
  );
}
