'use client';

import { useTranslations } from 'next-intl';
import { useActionState } from 'react';
import { FormRefusal } from '@/components/layout/form-refusal';
import { Notice } from '@/components/ui/notice';
import { SelectField } from '@/components/ui/select-field';
import { SubmitButton } from '@/components/ui/submit-button';
import { TextField } from '@/components/ui/text-field';
import { fieldError, typed, unsent } from '@/lib/form-state';
import { changeReaderSettingsAction } from '@/lib/reader-settings/actions';
import type { ReaderSettingsView } from '@/lib/reader-settings/queries';
import { type KeptTimes, keptTimes } from '@/lib/reader-settings/schema';

/** Which team gets tips, and how long what readers sent is kept. */
export function ReaderSettingsForm({ settings }: { settings: ReaderSettingsView }) {
  const t = useTranslations('readers');
  const s = useTranslations('settings');
  const [state, action] = useActionState(changeReaderSettingsAction, unsent);
  const present =
    state.status === 'refused' && state.code === 'CONFLICT'
      ? (state.current as KeptTimes & { version: number })
      : null;
  const team = typed(state, 'teamId', settings.team?.id ?? '');
  const mayNot = !settings.can.change;
  return (
    <form action={action} noValidate className="grid gap-5">
      <FormRefusal state={state} fields={['teamId', ...keptTimes]} />
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
      {keptTimes.map((name) => (
        <TextField
          key={name}
          name={name}
          label={t(`${name}.label`)}
          hint={t(`${name}.hint`)}
          inputMode="numeric"
          required
          readOnly={mayNot}
          defaultValue={typed(state, name, String(settings[name]))}
          error={
            present && present[name] !== settings[name]
              ? t('now', { value: String(present[name]) })
              : fieldError(state, name)
          }
          className="max-w-120"
        />
      ))}
      {settings.can.change && (
        <div>
          <SubmitButton>{s('save')}</SubmitButton>
        </div>
      )}
    </form>
  );
}
